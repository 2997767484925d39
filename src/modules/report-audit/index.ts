export { auditDocument } from './audit-document.ts'
export type { Audit, Finding, Knowledge } from './audit.ts'
export { notFigures } from './quantities/not-figures.ts'
