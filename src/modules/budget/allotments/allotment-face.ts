import { shanghaiDate } from '#kernel/dates.ts'
import { holds } from '#kernel/actor.ts'
import type { Beginning, Fact, Hand } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { capitals } from '#kernel/money.ts'
import { permits } from '#kernel/process.ts'
import { getAccounts, getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import { findClassNames } from '../ledger/class-store.ts'
import { sourceLabels } from '../ledger/funds.ts'
import { findProjects } from '../projects/project-store.ts'
import type { Allotment } from './allotment-kind.ts'
import { papersOf } from './allotment-papers.ts'
import { allotmentProcess, type AllotmentState } from './allotment-process.ts'
import { listChanges, listClaims, listProofs } from './allotment-store.ts'
import {
  accountsFact,
  changesFacts,
  claimsFacts,
  townsFact,
  type Around,
} from './allotment-table.ts'
import {
  decidedByLabels,
  methodLabels,
  paymentOrderLabels,
  type AllotmentHand,
} from './allotment.ts'
import { mayBePaid, standingOf } from './town-standing.ts'

/** What the page of a table says: how much it shares out on which ground, where each town stands, and whose hands it passed. */
export async function describeAllotment(
  tx: Tx,
  allotment: Allotment,
  { actor, language, now }: FaceContext,
): Promise<RecordDescription> {
  const { id, towns: shares } = allotment
  const [claims, proofs, changes, towns] = await Promise.all([
    listClaims(tx, id),
    listProofs(tx, id),
    listChanges(tx, id),
    getUnits(
      tx,
      shares.map(({ townId }) => townId),
    ),
  ])
  const drawings = claims.flatMap((claim) => claim.drawings)
  const standings = shares.map((share) => standingOf(share, drawings, proofs))
  const around: Around = { standings, claims, towns, actor, language }
  return {
    facts: [
      mainFact(allotment, language),
      ...(await groundFacts(tx, allotment, { language, today: shanghaiDate(now.getTime()) })),
      townsFact(around, allotment.totalFen),
      ...claimsFacts(around),
      accountsFact(around),
      ...changesFacts(changes, around),
    ],
    papers: await papersOf(tx, allotment, { proofs, changes, towns, language }),
    hands: await handsOf(tx, allotment, language),
    beginnings: holds(actor, 'budget.claim.file') ? beginningsOf(allotment, around) : [],
    notYet: sayNotYet(allotment, language),
  }
}

function mainFact({ totalFen }: Allotment, language: Language): Fact {
  const total = { ...amount(totalFen), capitals: capitals(totalFen) }
  return { ...fact(label('分配总额', 'Allotted in all'), total, language), main: true }
}

async function groundFacts(
  tx: Tx,
  allotment: Allotment,
  { language, today }: { readonly language: Language; readonly today: string },
): Promise<readonly Fact[]> {
  const { projectId, document, method, explanation, classCode, source } = allotment
  const [projects, classes] = await Promise.all([
    findProjects(tx, [projectId]),
    findClassNames(tx, today),
  ])
  const project = projects.get(projectId)
  const projectName = project ? `${project.code} ${project.name}` : '—'
  return [
    ...returnedFacts(allotment, language),
    fact(
      label('项目', 'Project'),
      { type: 'record', collection: 'projects', id: projectId, text: projectName },
      language,
    ),
    fact(
      label('依据文件', 'Document it rests on'),
      written([document.number, document.title].filter((one) => one !== null).join(' ')),
      language,
    ),
    fact(
      label('分配办法', 'How it is worked out'),
      text(say(methodLabels[method], language)),
      language,
    ),
    fact(label('怎么算的', 'Explanation'), written(explanation), language),
    fact(
      label('拨付和验收的先后', 'What comes first'),
      text(say(paymentOrderLabels[allotment.paymentOrder], language)),
      language,
    ),
    fact(
      label('支出经济分类', 'Economic class'),
      written(`${classCode} ${classes.get(classCode) ?? ''}`.trim()),
      language,
    ),
    fact(label('资金来源', 'Source of funds'), text(say(sourceLabels[source], language)), language),
    ...decisionFacts(allotment, language),
  ]
}

function decisionFacts({ decision }: Allotment, language: Language): readonly Fact[] {
  if (decision === null) return []
  return [
    fact(
      label('怎么定的', 'Decided'),
      text(say(decidedByLabels[decision.decidedBy], language)),
      language,
    ),
    fact(label('确定日期', 'Decided on'), date(decision.decidedOn), language),
  ]
}

function returnedFacts({ returned }: Allotment, language: Language): readonly Fact[] {
  if (returned === null) return []
  const words = `${returned.reason}（${returned.byName}）`
  return [fact(label('退回原因', 'Why it was sent back'), written(words), language)]
}

const handWords: Readonly<
  Record<
    AllotmentHand['duty'],
    { readonly seal: string; readonly post: Label; readonly answersFor: Label }
  >
> = {
  'draw-up': {
    seal: '拟定',
    post: label('拟定', 'Drew it up'),
    answersFor: label('依据、算法和各镇账户属实', 'The ground, the reckoning and the accounts'),
  },
  decide: {
    seal: '确定',
    post: label('确定', 'Decided'),
    answersFor: label('分给谁、分多少', 'Who is given how much'),
  },
  close: {
    seal: '办结',
    post: label('办结', 'Closed'),
    answersFor: label('各镇材料收齐', 'All papers of the towns being in'),
  },
}

async function handsOf(
  tx: Tx,
  { hands, state }: Allotment,
  language: Language,
): Promise<readonly Hand[]> {
  const accounts = await getAccounts(
    tx,
    hands.flatMap(({ accountId, actingForAccountId }) =>
      [accountId, actingForAccountId ?? []].flat(),
    ),
  )
  const done = hands.map(({ duty, accountId, actingForAccountId, at, note }): Hand => {
    const { seal, post, answersFor } = handWords[duty]
    return {
      ...{ state: 'signed', seal, post: say(post, language), at, note, digest: null },
      person: accounts.get(accountId)?.name ?? null,
      actingFor: accounts.get(actingForAccountId ?? '')?.name ?? null,
      answersFor: say(answersFor, language),
    }
  })
  return state === 'draft' ? [...done, decisionToCome(language)] : done
}

function decisionToCome(language: Language): Hand {
  const { seal, post, answersFor } = handWords.decide
  return {
    ...{ state: 'next', seal, post: say(post, language), person: null, actingFor: null },
    ...{ at: null, answersFor: say(answersFor, language), note: null, digest: null },
  }
}

/** The claim that pays what may be paid now. */
function beginningsOf(allotment: Allotment, { standings, language }: Around): readonly Beginning[] {
  const isOpen = permits(allotmentProcess, allotment.state, 'accept')
  const payable = standings.some(
    (one) => one.drawnFen < one.share.amountFen && mayBePaid(allotment, one),
  )
  if (!isOpen || !payable) return []
  return [
    {
      collection: 'claims',
      label: say(label('填报账单拨付', 'File the claim that pays it'), language),
      values: {
        claimKind: 'allotment',
        allotmentId: allotment.id,
        purpose: `拨付${allotment.name}`.slice(0, 200),
      },
    },
  ]
}

const notYetSentences: Readonly<Partial<Record<AllotmentState, Label>>> = {
  draft: label(
    '还没有确定，不能拨付。等领导或集体定下来。',
    'Nothing is paid before a leader or the organ has decided it.',
  ),
  'paid-out': label(
    '钱已全部拨付，收齐验收单和收据后办结。',
    'All is paid. Close it when all acceptances and receipts are in.',
  ),
}

function sayNotYet({ state, returned }: Allotment, language: Language): string | null {
  if (state === 'draft' && returned !== null)
    return say(
      label(
        '已退回，改好后再请人定。',
        'It was sent back. Mend it, and it goes to be decided again.',
      ),
      language,
    )
  const sentence = notYetSentences[state]
  return sentence === undefined ? null : say(sentence, language)
}
