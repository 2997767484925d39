import { yearPeriod } from '#kernel/dates.ts'
import type { Fact } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { capitals } from '#kernel/money.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { balanceOf } from '../ledger/balance.ts'
import { allotmentFacts, sharesFact } from './allotted-facts.ts'
import { afterPaymentFact, purposeFact } from './claim-changes.ts'
import { handsOf } from './claim-hands.ts'
import type { Claim } from './claim-kind.ts'
import { findingsOf } from './claim-others.ts'
import { checkOf, papersOf } from './claim-papers.ts'
import type { ClaimState } from './claim-process.ts'
import { readNames, type ClaimNames } from './claim-surroundings.ts'
import { basisFacts } from './basis-facts.ts'
import { differenceFacts, sayPayee } from './claim-words.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import { sourceLabels } from '../ledger/funds.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import { listStanding } from '../signing/signature-store.ts'
import { nextStep } from '../signing/signature.ts'

/** The states in which the checks still matter: later, what was decided on stands in the journal. */
const checked: readonly ClaimState[] = ['draft', 'returned', 'signing', 'awaiting-payment']

/** What a claim's page says: how much, what for, on which project, to whom, and in whose hands it is. */
export async function describeClaim(
  tx: Tx,
  claim: Claim,
  context: FaceContext,
): Promise<RecordDescription> {
  const { language } = context
  const names = await readNames(tx, claim)
  const findings = checked.includes(claim.state) ? await findingsOf(tx, claim, context) : []
  return {
    facts: [
      ...(await factsOf(tx, claim, names, language)),
      ...(await moneyFacts(tx, claim, names, context)),
      ...returnFacts(claim, language),
    ],
    papers: await papersOf(tx, claim, { findings, language }),
    hands: await handsOf(tx, claim, context),
    checks: findings
      .filter(({ about }) => about === 'claim')
      .map((finding) => checkOf(finding, language)),
    notYet: await sayNotYet(tx, claim, language),
  }
}

async function factsOf(
  tx: Tx,
  claim: Claim,
  names: ClaimNames,
  ...[language]: [Language]
): Promise<Fact[]> {
  const { project, classes } = names
  const total = { ...amount(claim.totalFen), capitals: capitals(claim.totalFen) }
  const projectName = `${project.code} ${project.name}`
  return [
    { ...fact(label('金额', 'Amount'), total, language), main: true },
    await purposeFact(tx, claim, language),
    ...basisFacts(claim, names, language),
    ...allotmentFacts(claim, names, language),
    fact(
      label('项目', 'Project'),
      { type: 'record', collection: 'projects', id: project.id, text: projectName },
      language,
    ),
    fact(label('发生日期', 'Date of the event'), date(claim.eventOn), language),
    ...(claim.claimKind === 'allotment'
      ? [sharesFact(claim, names, language)]
      : [
          fact(label('收款方', 'Payee'), written(sayPayee(claim, language)), language),
          linesFact(claim, classes, language),
        ]),
    ...differenceFacts(claim, language),
  ]
}

function linesFact(
  { lines, totalFen }: Claim,
  classes: ClaimNames['classes'],
  language: Language,
): Fact {
  const columns = [
    label('内容', 'Item'),
    label('支出经济分类', 'Economic class'),
    label('资金来源', 'Source of funds'),
    label('金额', 'Amount'),
  ]
  return fact(
    label('明细', 'Lines'),
    {
      type: 'table',
      columns: columns.map((words, place) => ({
        label: say(words, language),
        ...(place === 3 ? { numeric: true } : {}),
      })),
      rows: lines.map(({ item, classCode, source, amountFen }) => [
        written(item),
        written(`${classCode} ${classes.get(classCode) ?? ''}`.trim()),
        text(say(sourceLabels[source], language)),
        amount(amountFen),
      ]),
      total: [text(say(label('合计', 'Total'), language)), text(''), text(''), amount(totalFen)],
    },
    language,
  )
}

async function moneyFacts(
  tx: Tx,
  claim: Claim,
  { project }: ClaimNames,
  { language, figure }: FaceContext,
): Promise<readonly Fact[]> {
  const rate = await figure('budget.execution-rate', {
    subject: claim.projectId,
    ...yearPeriod(project.year),
  })
  const sums = await readSumsOf(tx, claim.projectId)
  return [
    fact(label('项目执行率', 'Execution rate'), { type: 'figure', figure: rate }, language),
    fact(
      label('项目可用余额', 'Available on the project'),
      amount(balanceOf(sums).availableFen),
      language,
    ),
    ...(isOver(claim) ? [] : [afterPaymentFact(claim, sums, language)]),
  ]
}

function isOver({ state }: Claim): boolean {
  return state === 'withdrawn' || state === 'void'
}

function returnFacts({ returned }: Claim, language: Language): readonly Fact[] {
  if (returned === null) return []
  const words = `${returned.reason}（${returned.byName}）`
  return [fact(label('退回原因', 'Why it was returned'), written(words), language)]
}

const notYetSentences: Readonly<Partial<Record<ClaimState, Label>>> = {
  draft: label('签字提交以后，才占用项目的钱。', 'Money is set aside once you sign and submit it.'),
  'awaiting-payment': label('签字已齐，等出纳支付。', 'All have signed. The cashier pays next.'),
  paid: label('已支付，等记账。', 'Paid. It is entered in the books next.'),
}

async function sayNotYet(tx: Tx, claim: Claim, language: Language): Promise<string | null> {
  const fixed = notYetSentences[claim.state]
  if (fixed) return say(fixed, language)
  if (claim.state !== 'signing' || !claim.chain) return null
  const step = nextStep(claim.chain.steps, await listStanding(tx, claim.id))
  if (!step) return null
  return say(
    label(
      `还没签齐，不能支付：等“${step.label.zh}”签字。`,
      `It cannot be paid before all have signed: “${step.label.en}” is next.`,
    ),
    language,
  )
}
