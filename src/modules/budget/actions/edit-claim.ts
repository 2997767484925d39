import { shanghaiDate } from '#kernel/dates.ts'
import { changeOf, keepChange, noteOf } from '../claims/claim-change.ts'
import { formOf } from '../claims/claim-entry.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { ClaimForm } from '../claims/claim-schema.ts'
import { refuseFuture } from '../form-parts.ts'
import { listStanding } from '../signing/signature-store.ts'

/** Changes a claim that is in its claimant's hands. Of a returned claim, signatures it does not touch stay. */
export const editClaim = defineClaimAction({
  process: claimProcess,
  name: 'edit',
  input: ClaimForm,
  mayBeTakenBy: mayChangeOwn,
  gather: async (tx, { record }) => ({ signatures: await listStanding(tx, record.id) }),
  beginsWith: (record) => formOf(record),
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.eventOn, shanghaiDate(happenedAt.getTime()), '/eventOn')
    const change = changeOf(record, input, known.signatures)
    return {
      changes: change.content,
      spine: { title: change.content.purpose },
      noted: noteOf(change),
    }
  },
  follow: (tx, done) =>
    keepChange(tx, changeOf(done.before, done.input, done.known.signatures), done),
})
