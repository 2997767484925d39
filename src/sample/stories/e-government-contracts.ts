import type { ClaimStory, ContractStory } from '../project-story.ts'

const supplier = '样例网络安全设备有限公司'
export const assessor = '样例信息安全测评有限公司'
const equipment = {
  classCode: '31007',
  source: 'fiscal',
  payee: supplier,
  attachments: [],
} as const
const bureauBuys = {
  supplier,
  method: 'inquiry',
  acceptedOn: '2023-06-21',
  cardsOn: '2023-06-27',
} as const
// One invoice covers what is paid on acceptance and what is kept back.
const firewallInvoice = {
  number: 2,
  item: '新一代防火墙',
  yuan: 36_400,
  issuedOn: '2023-06-21',
}
const preventionInvoice = {
  number: 4,
  item: '入侵防御和终端安全软件',
  yuan: 42_000,
  issuedOn: '2023-06-21',
}

/** Three purchases of equipment by quotation, and the assessment, which the bureau bought by itself. */
export const networkContracts: readonly ContractStory[] = [
  {
    ...bureauBuys,
    number: '样例采〔2023〕011',
    name: '新一代防火墙采购合同',
    signedOn: '2023-05-16',
    document: '样例询价〔2023〕5号',
    instalments: [
      ['预付款', 15_600, '2023-05-31'],
      ['验收款', 33_800, '2023-07-10'],
    ],
    retention: { yuan: 2_600, dueOn: '2023-12-15' },
    enteredOn: '2023-05-17',
    devices: [['新一代防火墙', '样例FW-1000', 1, 52_000]],
    closedOn: '2023-12-28',
  },
  {
    ...bureauBuys,
    number: '样例采〔2023〕012',
    name: '日志审计系统采购合同',
    signedOn: '2023-05-30',
    document: '样例询价〔2023〕6号',
    instalments: [['验收款', 26_000, '2023-07-10']],
    enteredOn: '2023-05-31',
    devices: [['日志审计系统', '样例LA-200', 1, 26_000]],
    closedOn: '2023-07-13',
  },
  {
    ...bureauBuys,
    number: '样例采〔2023〕013',
    name: '入侵防御和终端安全软件采购合同',
    signedOn: '2023-06-09',
    document: '样例询价〔2023〕8号',
    instalments: [['验收款', 39_900, '2023-07-14']],
    retention: { yuan: 2_100, dueOn: '2023-12-15' },
    enteredOn: '2023-06-12',
    devices: [
      ['入侵防御系统', '样例IPS-500', 1, 27_000],
      ['终端安全软件', '样例EP-V3', 1, 15_000],
    ],
    closedOn: '2023-12-29',
  },
  {
    number: '样例采〔2023〕027',
    name: '等级保护二级测评服务合同',
    supplier: assessor,
    signedOn: '2023-09-05',
    method: 'own-purchase',
    instalments: [['测评费', 30_000, '2023-11-30']],
    enteredOn: '2023-09-06',
    acceptedOn: '2023-11-08',
    closedOn: '2023-11-27',
  },
]

/** What was paid on them: in advance, on acceptance, and what had been kept back. */
export const networkClaims: readonly ClaimStory[] = [
  {
    ...equipment,
    contract: { number: '样例采〔2023〕011', part: 'instalment' },
    purpose: '支付新一代防火墙预付款',
    item: '新一代防火墙预付款',
    yuan: 15_600,
    eventOn: '2023-05-16',
    filedOn: '2023-05-22',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕011', part: 'instalment' },
    invoice: firewallInvoice,
    purpose: '支付新一代防火墙验收款',
    item: '新一代防火墙',
    yuan: 33_800,
    eventOn: '2023-06-21',
    filedOn: '2023-06-28',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕012', part: 'instalment' },
    purpose: '支付日志审计系统采购款',
    item: '日志审计系统',
    yuan: 26_000,
    eventOn: '2023-06-21',
    filedOn: '2023-06-29',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕013', part: 'instalment' },
    invoice: preventionInvoice,
    purpose: '支付入侵防御和终端安全软件验收款',
    item: '入侵防御和终端安全软件',
    yuan: 39_900,
    eventOn: '2023-06-21',
    filedOn: '2023-07-03',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕027', part: 'instalment' },
    purpose: '支付等级保护二级测评费',
    item: '等级保护二级测评',
    payee: assessor,
    yuan: 30_000,
    eventOn: '2023-11-08',
    filedOn: '2023-11-14',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕011', part: 'retention' },
    invoice: firewallInvoice,
    purpose: '支付新一代防火墙质保金',
    item: '新一代防火墙质保金',
    yuan: 2_600,
    eventOn: '2023-12-15',
    filedOn: '2023-12-15',
  },
  {
    ...equipment,
    contract: { number: '样例采〔2023〕013', part: 'retention' },
    invoice: preventionInvoice,
    purpose: '支付入侵防御和终端安全软件质保金',
    item: '入侵防御和终端安全软件质保金',
    yuan: 2_100,
    eventOn: '2023-12-15',
    filedOn: '2023-12-18',
  },
]
