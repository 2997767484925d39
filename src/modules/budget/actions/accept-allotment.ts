import { shanghaiDate } from '#kernel/dates.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { townOf } from '../allotments/allotment-limits.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { AcceptanceForm } from '../allotments/allotment-schema.ts'
import { addProof } from '../allotments/allotment-store.ts'
import { nextWait, readSurroundings } from '../allotments/next-wait.ts'
import type { TownProof } from '../allotments/town-standing.ts'
import { refuseFuture } from '../form-parts.ts'

/** Records that what towns were given the money for was looked at, and whether it passed; the last conclusion holds. */
export const acceptAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'accept',
  input: AcceptanceForm,
  mayBeTakenBy: mayDrawUpAllotment,
  gather: (tx, { record, happenedAt }) => readSurroundings(tx, record, happenedAt),
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.acceptedOn, shanghaiDate(happenedAt.getTime()), '/acceptedOn')
    const accepted = new Map(proofsOf(input).map((proof) => [proof.townId, proof]))
    for (const townId of accepted.keys()) townOf(known.standings, townId)
    const standings = known.standings.map((one) => ({
      ...one,
      acceptance: accepted.get(one.share.townId) ?? one.acceptance,
    }))
    return { spine: { waits: nextWait(record, { ...known, standings }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { accountId } = actor
    for (const proof of proofsOf(input))
      addProof(tx, { ...proof, allotmentId: record.id, accountId, journalId })
    return ownFiles(tx, { kind: 'budget.allotment', recordId: record.id, accountId }, input.fileIds)
  },
})

function proofsOf({
  townIds,
  acceptedOn,
  conclusion,
  note,
  fileIds,
}: ReturnType<typeof AcceptanceForm.parse>): readonly TownProof[] {
  const told = { happenedOn: acceptedOn, conclusion, amountFen: 0, note: note ?? null, fileIds }
  return [...new Set(townIds)].map((townId) => ({ kind: 'acceptance', townId, ...told }))
}
