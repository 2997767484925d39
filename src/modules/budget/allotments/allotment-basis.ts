import { label, type Label } from '#kernel/label.ts'
import { getUnits } from '#modules/people/index.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Basis, BasisPart } from '../claims/basis.ts'
import { allotmentKind, type Allotment } from './allotment-kind.ts'
import type { AllotmentState } from './allotment-process.ts'
import { readStandings } from './allotment-store.ts'
import { mayBePaid, type TownStanding } from './town-standing.ts'

/** What claims may draw on a table as it stands now; null when there is no such table. */
export async function findAllotmentBasis(tx: Tx, id: string): Promise<Basis | null> {
  const allotment = await findRecord<Allotment>(tx, allotmentKind, id)
  if (!allotment) return null
  const [standings, towns] = await Promise.all([
    readStandings(tx, allotment),
    getUnits(
      tx,
      allotment.towns.map(({ townId }) => townId),
    ),
  ])
  const parts = standings.map((standing) => {
    const town = towns.get(standing.share.townId)
    const name = town?.name ?? '—'
    return partOf(allotment, standing, label(name, town?.nameEnglish ?? name))
  })
  return { kind: 'allotment', id, projectId: allotment.projectId, title: titleOf(allotment), parts }
}

export function titleOf({ number, name }: Pick<Allotment, 'number' | 'name'>): string {
  return number === null ? name : `${number} ${name}`
}

/** A town's share as a part that a claim draws on. */
export function partOf(
  allotment: Pick<Allotment, 'state' | 'paymentOrder' | 'classCode' | 'source'>,
  standing: TownStanding,
  town: Label,
): BasisPart {
  const { townId, what, amountFen, payee } = standing.share
  const { classCode, source } = allotment
  return {
    code: townId,
    label: town,
    limitFen: amountFen,
    payee,
    notYet: whyNotYet(allotment, standing, town),
    line: { item: what, classCode, source },
  }
}

const closedStates: Readonly<Partial<Record<AllotmentState, Label>>> = {
  draft: label(
    '分配表还没有确定，不能拨付。请先请领导或集体定下来。',
    'The allotment is not decided yet, so nothing is paid on it. Have it decided first.',
  ),
  closed: label(
    '分配表已经办结，不能再拨付。',
    'The allotment is closed, so nothing more is paid on it.',
  ),
  withdrawn: label(
    '分配表已经撤销，不能拨付。',
    'The allotment was withdrawn, so nothing is paid on it.',
  ),
}

function whyNotYet(
  allotment: Pick<Allotment, 'state' | 'paymentOrder'>,
  standing: TownStanding,
  town: Label,
): Label | null {
  const closed = closedStates[allotment.state]
  if (closed !== undefined) return closed
  if (mayBePaid(allotment, standing)) return null
  return label(
    `${town.zh}还没有验收合格；这张表先建后补，验收后才能拨付。`,
    `${town.en} has not passed acceptance, and this table pays only afterwards.`,
  )
}
