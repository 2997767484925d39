import type { Passage } from '../passage.ts'

export const capitalsPassages: readonly Passage[] = [
  {
    name: 'capitals that say another sum',
    text: ['支付工程款人民币叁拾捌万伍仟元整（¥358000.00）。'],
    contradicts: [{ figure: '¥358000.00', or: ['叁拾捌万伍仟元整'], rule: 'capitals' }],
    because: ['385000 ≠ 358000'],
  },
  {
    name: 'capitals that say the same sum',
    text: ['支付工程款人民币叁拾捌万伍仟元整（¥385000.00）。'],
    contradicts: [],
    follows: [{ figure: '¥385000.00', or: ['叁拾捌万伍仟元整'], rule: 'capitals' }],
    because: ['38.5万 = 385000'],
  },
  {
    name: 'capitals with 元 and 角',
    text: ['合同价款（大写）壹拾贰万叁仟肆佰伍拾陆元柒角整，（小写）123456.70元。'],
    contradicts: [],
    follows: [{ figure: '123456.70元', rule: 'capitals' }],
    because: ['12.34567万 = 123456.7'],
  },
  {
    name: 'capitals with 元 and 角, wrong',
    text: ['合同价款（大写）壹拾贰万叁仟肆佰伍拾陆元柒角整，（小写）123465.70元。'],
    contradicts: [
      { figure: '123465.70元', or: ['壹拾贰万叁仟肆佰伍拾陆元柒角整'], rule: 'capitals' },
    ],
    because: ['123456.70 ≠ 123465.70'],
  },
  {
    name: 'capitals against ten thousand yuan',
    text: ['拨付奖补资金80万元（大写：捌拾万元整）。'],
    contradicts: [],
    follows: [{ figure: '80万元', or: ['捌拾万元整'], rule: 'capitals' }],
    because: ['80万 = 800000'],
  },
  {
    name: 'capitals against ten thousand yuan, wrong',
    text: ['拨付奖补资金80万元（大写：捌万元整）。'],
    contradicts: [{ figure: '80万元', or: ['捌万元整'], rule: 'capitals' }],
    because: ['80万 ≠ 80000'],
  },
  {
    name: 'noughts within capitals',
    text: ['退还保证金人民币壹万零伍拾元整（¥10,050.00）。'],
    contradicts: [],
    follows: [{ figure: '¥10,050.00', rule: 'capitals' }],
    because: ['10000 + 50 = 10050'],
  },
  {
    name: 'numbers before brackets that are no capitals',
    text: ['支付设备款385000元（含税），发票3张。'],
    contradicts: [],
  },
  {
    name: 'a nought lost in the capitals',
    text: ['补助资金共计¥260,000.00元（大写：贰拾陆元整）。'],
    contradicts: [{ figure: '¥260,000.00元', or: ['贰拾陆元整'], rule: 'capitals' }],
    because: ['260000 ≠ 26'],
  },
  {
    name: 'capitals with 佰 and 角 and 分',
    text: ['退还履约保证金叁佰零贰元伍角陆分（302.56元）。'],
    contradicts: [],
    follows: [{ figure: '302.56元', or: ['叁佰零贰元伍角陆分'], rule: 'capitals' }],
    because: ['300 + 2 + 0.56 = 302.56'],
  },
  {
    name: 'capitals in ten thousands',
    text: ['核定项目资金壹佰贰拾万元整（120万元）。'],
    contradicts: [],
    follows: [{ figure: '120万元', rule: 'capitals' }],
    because: ['100 + 20 = 120'],
  },
  {
    name: 'two sums with their capitals, one crossed',
    text: ['首付款为叁万元整（30000元），尾款为柒万元整（60000元）。'],
    contradicts: [{ figure: '60000元', or: ['柒万元整'], rule: 'capitals' }],
    because: ['7万 ≠ 60000'],
  },
]
