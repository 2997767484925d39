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

/** Records that what a town was given the money for was looked at, and whether it passed; the last conclusion holds. */
export const acceptAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'accept',
  input: AcceptanceForm,
  mayBeTakenBy: mayDrawUpAllotment,
  gather: (tx, { record, happenedAt }) => readSurroundings(tx, record, happenedAt),
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.acceptedOn, shanghaiDate(happenedAt.getTime()), '/acceptedOn')
    townOf(known.standings, input.townId)
    const acceptance = proofOf(input)
    const standings = known.standings.map((one) =>
      one.share.townId === input.townId ? { ...one, acceptance } : one,
    )
    return { spine: { waits: nextWait(record, { ...known, standings }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { accountId } = actor
    addProof(tx, { ...proofOf(input), allotmentId: record.id, accountId, journalId })
    return ownFiles(tx, { kind: 'budget.allotment', recordId: record.id, accountId }, input.fileIds)
  },
})

function proofOf({
  townId,
  acceptedOn,
  conclusion,
  note,
  fileIds,
}: ReturnType<typeof AcceptanceForm.parse>): TownProof {
  return {
    kind: 'acceptance',
    townId,
    happenedOn: acceptedOn,
    conclusion,
    amountFen: 0,
    note: note ?? null,
    fileIds,
  }
}
