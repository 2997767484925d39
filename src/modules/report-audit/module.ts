import { label } from '#kernel/label.ts'
import type { Module } from '#platform/module.ts'
import { permissions } from './permissions.ts'
import { reportAuditBook } from './report-audit-book.ts'

/** Reports, whoever wrote them, read figure by figure before anybody signs them. */
export const reportAuditModule: Module = {
  name: 'report-audit',
  label: label('审报告', 'Auditing reports'),
  books: [reportAuditBook],
  indicators: [],
  permissions,
}
