import { shanghaiDate } from '#kernel/dates.ts'
import { changeOf, keepChange, noteOf } from '../claims/claim-change.ts'
import { basisOf, contentOf, formOf } from '../claims/claim-entry.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { ClaimForm } from '../claims/claim-schema.ts'
import { readBasisStanding } from '../claims/read-basis.ts'
import { refuseFuture } from '../form-parts.ts'
import { listStanding } from '../signing/signature-store.ts'

/** Changes a claim that is in its claimant's hands. Of a returned claim, signatures it does not touch stay. */
export const editClaim = defineClaimAction({
  process: claimProcess,
  name: 'edit',
  input: ClaimForm,
  mayBeTakenBy: mayChangeOwn,
  async gather(tx, { record, input }) {
    if (input === null) return null
    const [basis, signatures] = await Promise.all([
      readBasisStanding(tx, basisOf(input), record.id),
      // What was never submitted was never signed.
      record.chain === null ? [] : listStanding(tx, record.id),
    ])
    return changeOf(record, contentOf(input, basis), signatures)
  },
  beginsWith: (record) => formOf(record),
  decide({ input, known: change, happenedAt }) {
    refuseFuture(input.eventOn, shanghaiDate(happenedAt.getTime()), '/eventOn')
    if (change === null) throw new Error('An edit is decided on what it changes.')
    return {
      changes: change.content,
      spine: { title: change.content.purpose },
      noted: noteOf(change),
    }
  },
  follow: (tx, done) => (done.known === null ? undefined : keepChange(tx, done.known, done)),
})
