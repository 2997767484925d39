import { sayYuan } from '#kernel/money.ts'
import type {
  AllotmentStory,
  ClaimStory,
  ContractStory,
  EvidenceStory,
  ProjectStory,
  TownStory,
} from './project-story.ts'
import type { Paper } from './sample-papers.ts'

export interface InvoiceStory {
  readonly number: string
  readonly issuedOn: string
  readonly seller: string
  readonly faceFen: number
}

/** The invoice of a claim: its number is from an unassigned range, and another for every claim. */
export function invoiceOf(
  { code }: ProjectStory,
  { payee, yuan, eventOn, invoice }: ClaimStory,
  number: number,
): InvoiceStory {
  const place = String(invoice?.number ?? number).padStart(7, '0')
  return {
    number: `0000000${code.slice(6, 8)}${code.slice(-4)}${place}`,
    issuedOn: invoice?.issuedOn ?? eventOn,
    seller: payee,
    faceFen: (invoice?.yuan ?? yuan) * 100,
  }
}

export function contractPaper({ name }: ProjectStory, contract: ContractStory): Paper {
  const { number, supplier, signedOn, instalments, retention } = contract
  return {
    title: contract.name,
    organ: supplier,
    date: signedOn,
    number,
    lines: [
      `项目：${name}`,
      '甲方：大英县行政审批局（样例）',
      `乙方：${supplier}`,
      ...instalments.map(([what, yuan, dueOn]) => `${what}：${sayYuan(yuan * 100)} 元，${dueOn}`),
      ...(retention
        ? [`质保金：${sayYuan(retention.yuan * 100)} 元，${retention.dueOn} 后支付`]
        : []),
    ],
  }
}

export function acceptancePaper(
  { name }: ProjectStory,
  { name: contract, number, devices = [] }: ContractStory,
  acceptedOn: string,
): Paper {
  return {
    title: '验收单',
    organ: '大英县行政审批局（样例）',
    date: acceptedOn,
    lines: [
      `项目：${name}`,
      `合同：${number} ${contract}`,
      ...devices.map(([device, model, quantity]) => `${device}（${model}）${String(quantity)} 件`),
      '结论：验收合格',
    ],
  }
}

export function invoicePaper(
  { name }: ProjectStory,
  { item, payee, invoice: shared }: ClaimStory,
  invoice: InvoiceStory,
): Paper {
  return {
    title: '电子发票（普通发票）',
    organ: payee,
    date: invoice.issuedOn,
    lines: [
      `发票号码：${invoice.number}`,
      `开票日期：${invoice.issuedOn}`,
      '购买方：大英县行政审批局（样例）',
      `销售方：${payee}`,
      `项目名称：${shared?.item ?? item}`,
      `价税合计：${sayYuan(invoice.faceFen)} 元`,
      `备注：${name}`,
    ],
  }
}

export function attachmentPaper({ name }: ProjectStory, claim: ClaimStory, title: string): Paper {
  return {
    title,
    organ: claim.payee,
    date: claim.eventOn,
    lines: [`项目：${name}`, `事由：${claim.purpose}`, `金额：${sayYuan(claim.yuan * 100)} 元`],
  }
}

/** What a table of shares rests on, how it was decided, and what its towns hand in. */
export function allotmentPaper(
  { name }: AllotmentStory,
  told: {
    readonly title: string
    readonly organ?: string
    readonly date: string
    readonly number?: string
    readonly town?: TownStory
  },
): Paper {
  const { town, organ = '大英县行政审批局（样例）', ...rest } = told
  const shares = town
    ? [`镇（街道）：${town.town}`, `内容：${town.what}`, `金额：${sayYuan(town.yuan * 100)} 元`]
    : []
  return { ...rest, organ, lines: [`奖补分配表：${name}`, ...shares] }
}

export function basisPaper(
  { name, code }: ProjectStory,
  document: ProjectStory['documents'][number],
): Paper {
  return {
    title: document.title,
    organ: '大英县行政审批局（样例）',
    date: document.date,
    ...(document.number === undefined ? {} : { number: document.number }),
    lines: [`项目：${name}`, `项目编码：${code}`],
  }
}

/** The proof of a piece of evidence: what was entered, on paper. */
export function evidencePaper({ name }: ProjectStory, evidence: EvidenceStory): Paper {
  const { content, paper, enteredOn, indicator } = evidence
  return {
    title: paper,
    organ: '大英县行政审批局（样例）',
    date: enteredOn,
    lines: [`项目：${name}`, `证明第 ${String(indicator)} 项指标`, ...linesOf(content)],
  }
}

const words: Readonly<Record<string, string>> = {
  what: '内容',
  where: '地点',
  quantity: '数量',
  unit: '单位',
  fromDate: '起',
  toDate: '止',
  plannedDate: '计划完成',
  acceptedDate: '验收日期',
  keptBy: '记录股室',
  asked: '调查对象',
  issued: '发放份数',
  returned: '收回份数',
  valid: '有效份数',
  title: '名称',
  awardedTo: '授予',
  document: '文号',
  awardedOn: '日期',
  subject: '测评对象',
  body: '机构',
  reportNumber: '报告编号',
  reportDate: '报告日期',
  conclusion: '结论',
  score: '得分',
  boughtOn: '合同日期',
  verySatisfied: '非常满意',
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
  veryDissatisfied: '非常不满意',
}

function linesOf(fields: object): string[] {
  return Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    if (name === 'amountFen' && typeof value === 'number') return [`金额：${sayYuan(value)} 元`]
    if (typeof value === 'object' && value !== null) return linesOf(value)
    const word = words[name]
    return word === undefined ? [] : [`${word}：${String(value)}`]
  })
}
