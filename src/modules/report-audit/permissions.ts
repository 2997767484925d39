import { label } from '#kernel/label.ts'

/** The permissions that the policies of this module ask for. */
export const permissions = {
  'report-audit.see': label('查看审核单', 'See audits of reports'),
  'report-audit.make': label('审报告', 'Audit reports'),
} as const
