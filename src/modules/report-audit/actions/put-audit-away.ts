import { defineAction } from '#platform/actions/record-kind.ts'
import type { ReportAuditFields } from '../report-audit-kind.ts'
import { mayMakeAudit } from '../report-audit-policy.ts'
import { reportAuditProcess, type ReportAuditState } from '../report-audit-process.ts'
import { PutAwayForm } from '../report-audit-schema.ts'

/** Puts an audit away that is of no use any more: it stays readable, and says why. */
export const putAuditAway = defineAction<
  ReportAuditState,
  'put-away',
  ReportAuditFields,
  { readonly reason: string },
  null
>({
  process: reportAuditProcess,
  name: 'put-away',
  input: PutAwayForm,
  grave: true,
  mayBeTakenBy: mayMakeAudit,
  gather: () => Promise.resolve(null),
  decide: () => ({}),
})
