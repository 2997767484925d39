import type { Fact } from '#kernel/face.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { capitals, percent, sayYuan } from '#kernel/money.ts'
import { covers } from '#kernel/scope.ts'
import { getAccounts } from '#modules/people/index.ts'
import { scopeOf } from '#platform/actions/scope-condition.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles, findSameFiles } from '#platform/files/record-files.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { balanceOf, type Sums } from './balance.ts'
import { checkClaim, type Finding } from './claim-checks.ts'
import { valueOf, isSame } from './claim-content.ts'
import { handsOf } from './claim-hands.ts'
import type { Claim } from './claim-kind.ts'
import { papersOf, sayFindings } from './claim-papers.ts'
import { maySeeClaim } from './claim-policy.ts'
import { readClaimRules } from './claim-rules.ts'
import {
  findScopedClaims,
  listLastVersions,
  listPayments,
  type ClaimVersion,
} from './claim-store.ts'
import { readNames, type ClaimNames } from './claim-surroundings.ts'
import { sayClasses, sayPayee } from './claim-words.ts'
import { filesOf, takenFrom } from './claim.ts'
import { amount, text, written } from './fact-values.ts'
import { sourceLabels } from './funds.ts'
import { readInvoices } from './invoice-store.ts'
import { readSumsOf } from './ledger-store.ts'
import { listSignatures } from './signature-store.ts'
import { chooseChain } from './signing-chain.ts'

/** The states in which the claim's amount is set aside in the ledger. */
const holding: readonly string[] = ['signing', 'awaiting-payment']
const paidStates: readonly string[] = ['paid', 'booked']

/** Everything a face says of one claim: its facts, its papers with their checks, and the chain of hands. */
export async function describeClaim(
  tx: Tx,
  claim: Claim,
  context: FaceContext,
): Promise<RecordDescription> {
  const { language, actor } = context
  const names = await readNames(tx, claim)
  const sums = await readSumsOf(tx, claim.projectId)
  const rules = await readClaimRules(tx, shanghaiDate(context.now.getTime()))
  const findings = await findingsOf(tx, claim, { context, sums, hints: rules.hints })
  const signatures = await listSignatures(tx, claim.id)
  const payments = await listPayments(tx, claim.id)
  const versions = await listLastVersions(tx, claim.id)
  const accounts = await getAccounts(tx, [
    ...signatures.flatMap((one) => [
      one.accountId,
      ...(one.actingForAccountId ? [one.actingForAccountId] : []),
    ]),
    ...payments.map(({ accountId }) => accountId),
    ...versions.map(({ accountId }) => accountId),
  ])
  const nameOf = (id: string): string => accounts.get(id)?.name ?? '—'
  const steps = claim.chain?.steps ?? planned(rules.chains, claim)
  return {
    facts: await claimFacts(claim, { names, sums, versions, nameOf, context }),
    papers: papersOf(claim, findings, { files: await findFiles(tx, filesOf(claim)), language }),
    hands: handsOf(claim, { signatures, payments, nameOf, steps }, { actor, language }),
    checks: sayFindings(
      findings.filter(({ about }) => about === 'claim'),
      language,
    ),
    notYet: sayNotYet(claim, findings, language),
  }
}

// A draft shows the chain it would follow; where none applies, submitting will say so.
function planned(
  chains: Parameters<typeof chooseChain>[0],
  claim: Claim,
): NonNullable<Claim['chain']>['steps'] {
  return chains.length === 0 ? [] : chooseChain(chains, claim).chain.steps
}

async function findingsOf(
  tx: Tx,
  claim: Claim,
  known: {
    readonly context: FaceContext
    readonly sums: Sums
    readonly hints: Awaited<ReturnType<typeof readClaimRules>>['hints']
  },
): Promise<readonly Finding[]> {
  const { context, sums, hints } = known
  const invoices = await readInvoices(
    tx,
    claim.invoices.map(({ key }) => key),
    claim.id,
  )
  const sameFiles = await findSameFiles(tx, filesOf(claim), claim.id)
  const others = await findScopedClaims(tx, [
    ...[...invoices.values()].flatMap(({ otherClaimIds }) => otherClaimIds),
    ...sameFiles.map(({ otherRecordId }) => otherRecordId),
  ])
  const scope = scopeOf(context.actor, maySeeClaim)
  const isSettled = paidStates.includes(claim.state)
  return checkClaim(claim, {
    sums,
    // What is held or already paid is not taken a second time.
    heldFen: holding.includes(claim.state) || isSettled ? takenFrom(claim.lines) : [],
    invoices,
    sameFiles,
    nameOther(id) {
      const other = others.get(id)
      return other && covers(scope, other) ? (other.number ?? other.title) : null
    },
    hints,
  })
}

async function claimFacts(
  claim: Claim,
  known: {
    readonly names: ClaimNames
    readonly sums: Sums
    readonly versions: readonly ClaimVersion[]
    readonly nameOf: (accountId: string) => string
    readonly context: FaceContext
  },
): Promise<readonly Fact[]> {
  const { names, sums, context } = known
  const { language, figure } = context
  const { project } = names
  const words = (zh: string, en: string): string => say(label(zh, en), language)
  const year = String(project.year)
  const rate = await figure('budget.execution-rate', {
    subject: project.id,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  })
  return [
    {
      label: words('金额', 'Amount'),
      value: { type: 'amount', fen: claim.totalFen, capitals: capitals(claim.totalFen) },
      main: true,
    },
    purposeFact(claim, known),
    {
      label: words('项目', 'Project'),
      value: {
        type: 'record',
        collection: 'projects',
        id: project.id,
        text: project.approval === null ? project.name : `${project.name}，${project.approval}`,
      },
    },
    { label: words('支出分类', 'Economic class'), value: written(sayClasses(claim, names)) },
    { label: words('发生日期', 'Date of the event'), value: { type: 'date', date: claim.eventOn } },
    { label: words('收款方', 'Payee'), value: written(sayPayee(claim, language)) },
    { label: words('项目执行率', 'Execution rate'), value: { type: 'figure', figure: rate } },
    afterPayment(claim, sums, language),
    linesFact(claim, language),
    ...(claim.returned && claim.state === 'returned'
      ? [
          {
            label: words('退回原因', 'Returned because'),
            value: written(`${claim.returned.reason}（${claim.returned.byName}）`),
          },
        ]
      : []),
  ]
}

/** The purpose, beside what it said before when the last edit changed it. */
function purposeFact(
  claim: Claim,
  {
    versions,
    nameOf,
    context,
  }: Pick<Parameters<typeof claimFacts>[1], 'versions' | 'nameOf' | 'context'>,
): Fact {
  const words = say(label('事由', 'Purpose'), context.language)
  const [newest, before] = versions
  const isChanged =
    newest !== undefined &&
    before !== undefined &&
    claim.chain !== null &&
    newest.changedAt.toISOString() > claim.chain.submittedAt &&
    !isSame(
      valueOf('purpose', { ...newest.content, payee: claim.payee }),
      valueOf('purpose', { ...before.content, payee: claim.payee }),
    )
  if (!isChanged) return { label: words, value: written(claim.purpose) }
  return {
    label: words,
    value: {
      type: 'changed',
      before: before.content.purpose,
      after: newest.content.purpose,
      by: nameOf(newest.accountId),
      at: newest.changedAt.toISOString(),
    },
  }
}

function afterPayment(claim: Claim, sums: Sums, language: Language): Fact {
  const { adjustedFen, paidFen, availableFen } = balanceOf(sums)
  const isHeld = holding.includes(claim.state)
  const isPaid = paidStates.includes(claim.state)
  const left = isHeld || isPaid ? availableFen : availableFen - claim.totalFen
  const rate = percent(isPaid ? paidFen : paidFen + claim.totalFen, adjustedFen) ?? '—'
  return {
    label: say(label('付后还剩', 'Left after payment'), language),
    value: text(
      language === 'zh'
        ? `${sayYuan(left)} 元，执行率 ${rate}`
        : `${sayYuan(left)} yuan, execution rate ${rate}`,
    ),
  }
}

function linesFact({ lines, totalFen }: Claim, language: Language): Fact {
  const words = (zh: string, en: string): string => say(label(zh, en), language)
  return {
    label: words('明细', 'Lines'),
    value: {
      type: 'table',
      columns: [
        { label: words('内容', 'Item') },
        { label: words('分类', 'Class') },
        { label: words('来源', 'Source') },
        { label: words('金额', 'Amount'), numeric: true },
      ],
      rows: lines.map(({ item, classCode, source, amountFen }) => [
        written(item),
        text(classCode),
        text(say(sourceLabels[source], language)),
        amount(amountFen),
      ]),
      total: [text(words('合计', 'Total')), text(''), text(''), amount(totalFen)],
    },
  }
}

function sayNotYet(
  { state }: Claim,
  findings: readonly Finding[],
  language: Language,
): string | null {
  const wrong = findings.find(({ result }) => result === 'contradicts')
  if (wrong && (state === 'draft' || state === 'returned')) {
    return language === 'zh'
      ? `还不能提交：${wrong.sentence.zh}`
      : `It cannot be submitted yet: ${wrong.sentence.en}`
  }
  if (state === 'signing') {
    return say(
      label('签字没有齐，还不能支付。', 'It cannot be paid until all have signed.'),
      language,
    )
  }
  return null
}
