import { say } from '#kernel/label.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import {
  acceptanceResults,
  purchaseMethods,
  type AcceptanceEvidence,
  type AwardEvidence,
  type Evidence,
  type PurchaseEvidence,
} from '../evidence/evidence-schema.ts'
import { firstLevels, type FirstLevel } from '../scoring/indicator-kinds.ts'
import { scoreChart } from './report-charts.ts'
import type { ProvenLine, ReportMaterial } from './report-material.ts'
import { scoreTable } from './score-tables.ts'
import { named, says, sentence, type SectionWriters, type Written } from './section-writer.ts'

/** What the money did. */
export const analysisWriters: SectionWriters<
  | 'budget.payments'
  | 'budget.signatures'
  | 'budget.execution'
  | 'scores.output'
  | 'scores.benefit'
  | 'scores.satisfaction'
  | 'evidence.acceptances'
  | 'evidence.awards'
  | 'evidence.purchases'
> = {
  'budget.payments': ({ material, has }) =>
    says(
      has('budget.paid')
        ? `${String(material.evaluation.year)}年累计支付{{budget.paid}}，每笔支付都有对应的报账单。`
        : '系统里没有本项目的支付记录。',
      sentence(material.evaluation.words.process),
    ),
  'budget.signatures': ({ has }) =>
    has('budget.claims.count') && has('budget.signatures-complete')
      ? says(
          `项目支出实行一支笔签批，全年提交报账单{{budget.claims.count}}；已支付的报账单中，签批齐全的占{{budget.signatures-complete}}${has('budget.invoices-valid') ? '，有效票据占{{budget.invoices-valid}}' : ''}。`,
        )
      : says('系统里没有本项目报账签批的记录。'),
  'budget.execution': ({ material, has }) => ({
    ...says(
      has('budget.execution-rate')
        ? `调整后预算{{budget.adjusted}}，实际支付{{budget.paid}}，预算执行率{{budget.execution-rate}}${has('score.execution') ? '，预算执行得{{score.execution}}' : ''}。${reasonOf(material)}`
        : '系统里没有本项目的预算，预算执行率无从计算。',
    ),
    tables: [scoreTable(material)],
    chart: scoreChart(material),
  }),
  'scores.output': ({ material, told, has }) => sayLevel(material, 'output', told, has),
  'scores.benefit': ({ material, told, has }) => sayLevel(material, 'benefit', told, has),
  'scores.satisfaction': ({ material, told, has }) => sayLevel(material, 'satisfaction', told, has),
  'evidence.acceptances': ({ material }) =>
    sayProven(material, 'acceptance', '系统里没有验收证据。', sayAcceptances),
  'evidence.purchases': ({ material }) =>
    sayProven(material, 'purchase', '系统里没有采购证据。', (all) => all.map(sayPurchase)),
  'evidence.awards': ({ material }) =>
    sayProven(material, 'award', '系统里没有表彰命名的证据。', (all) => all.map(sayAward)),
}

function reasonOf({ evaluation }: ReportMaterial): string {
  const { executionReason } = evaluation.words
  return executionReason === '' ? '' : `执行情况说明：${sentence(executionReason)}`
}

/** The first time a level is told as a whole; the second time line by line. */
function sayLevel(
  { lines }: ReportMaterial,
  level: FirstLevel,
  told: number,
  has: (name: string) => boolean,
): Written {
  const mine = lines.filter(({ line }) => line.level1 === level)
  const name = firstLevels[level].zh
  if (mine.length === 0) return says(told === 0 && `没有设置${name}。`)
  if (told > 0) return says(...mine.map((one) => sayLine(one, has)))
  const waitingLines = mine.filter(({ score }) => score === null)
  const short = mine.filter(({ isShort }) => isShort)
  const points = has(`score.${level}`) ? `${name}得{{score.${level}}}` : `${name}尚未计分`
  const state =
    short.length === 0 && waitingLines.length === 0
      ? '，各项都达到了指标值'
      : short.length === 0
        ? ''
        : `，${named(short.map(({ line }) => line.name))}没有达到指标值`
  const rest =
    waitingLines.length === 0
      ? ''
      : `${named(waitingLines.map(({ line }) => line.name))}还没有完成值或证据，没有计分。`
  return says(`${points}${state}。${rest}`)
}

function sayLine({ line, isShort, score }: ProvenLine, has: (name: string) => boolean): string {
  const figure = `line.${line.code}`
  if (score === null || !has(figure)) return `“${line.name}”没有完成值或证据，没有计分。`
  if (line.operator === 'qualitative') return `“${line.name}”由评价人分档评定，依据为已签证据。`
  return isShort
    ? `“${line.name}”实际完成{{${figure}}}，没有达到指标值。${line.reason === '' ? '' : `原因和措施：${sentence(line.reason)}`}`
    : `“${line.name}”实际完成{{${figure}}}，达到指标值。`
}

/** What proves each line; evidence entered for several lines is told once. */
function sayProven<Kind extends Evidence['kind']>(
  { lines }: ReportMaterial,
  kind: Kind,
  none: string,
  tell: (evidence: readonly Extract<Evidence, { kind: Kind }>[]) => readonly string[],
): Written {
  const proves = new Map<string, string[]>()
  for (const { line, evidence } of lines) {
    const mine = evidence.filter(
      (one): one is Extract<Evidence, { kind: Kind }> => one.kind === kind,
    )
    if (mine.length === 0) continue
    const told = tell(mine).join('；')
    proves.set(told, [...(proves.get(told) ?? []), line.name])
  }
  const paragraphs = [...proves].map(([told, names]) => `${told}，作为${named(names)}的依据。`)
  return says(...(paragraphs.length === 0 ? [none] : paragraphs))
}

/** Places accepted on one day stand in one clause. */
function sayAcceptances(acceptances: readonly AcceptanceEvidence[]): string[] {
  const together = new Map<string, AcceptanceEvidence[]>()
  for (const one of acceptances) {
    const key = [one.what, one.acceptedDate, one.plannedDate, one.result].join('|')
    together.set(key, [...(together.get(key) ?? []), one])
  }
  return [...together.values()].map((group) => sayAcceptance(group))
}

function sayAcceptance(group: readonly AcceptanceEvidence[]): string {
  const [one] = group
  if (!one) return ''
  const places = group.map(({ where }) => where).join('、')
  const late =
    one.acceptedDate > one.plannedDate ? `，晚于计划的${sayDate(one.plannedDate, 'zh')}` : ''
  const result = say(acceptanceResults[one.result], 'zh')
  return `${places}的${one.what}于${sayDate(one.acceptedDate, 'zh')}验收${result}${late}`
}

function sayPurchase(one: PurchaseEvidence): string {
  return `${one.what}以${say(purchaseMethods[one.method], 'zh')}方式采购，合同日期${sayDate(one.boughtOn, 'zh')}`
}

function sayAward(one: AwardEvidence): string {
  return `${one.awardedTo}获${one.body}“${one.title}”（${one.document}）`
}
