// Written by `npm run db:dump` from the migrated database. Do not edit.

import type { ColumnType, GeneratedAlways } from 'kysely'

/** Read as parsed JSON, written as text. */
export type Json = ColumnType<unknown, string, string>

export interface BudgetAllotment {
  id: string
  projectId: string
  name: string
  document: Json
  method: string
  explanation: string
  classCode: string
  source: string
  paymentOrder: string
  towns: Json
  totalFen: number
  decision: ColumnType<unknown, string | null, string | null>
  returned: ColumnType<unknown, string | null, string | null>
  hands: Json
}

export interface BudgetAllotmentChange {
  id: ColumnType<number, number | undefined, number>
  allotmentId: string
  townId: string
  decidedOn: string
  beforeFen: number
  afterFen: number
  reason: string
  document: ColumnType<string | null, string | null | undefined, string | null>
  fileIds: Json
  accountId: string
  journalId: number
}

export interface BudgetAllotmentProof {
  id: ColumnType<number, number | undefined, number>
  allotmentId: string
  townId: string
  kind: string
  happenedOn: string
  conclusion: ColumnType<string | null, string | null | undefined, string | null>
  amountFen: number
  note: ColumnType<string | null, string | null | undefined, string | null>
  fileIds: Json
  accountId: string
  journalId: number
}

export interface BudgetAssetCard {
  number: string
  contractId: string
  name: string
  quantity: number
  amountFen: number
  place: string
  keeper: string
  journalId: number
}

export interface BudgetBasisUse {
  id: ColumnType<number, number | undefined, number>
  basisId: string
  part: string
  claimId: string
  amountFen: number
  happenedAt: Date
  journalId: number
}

export interface BudgetClaim {
  id: string
  claimKind: string
  projectId: string
  purpose: string
  eventOn: string
  payee: ColumnType<unknown, string | null, string | null>
  payeeSalt: string
  lines: Json
  invoices: Json
  attachments: Json
  differenceReason: ColumnType<string | null, string | null | undefined, string | null>
  totalFen: number
  claimantPersonId: string
  chain: ColumnType<unknown, string | null, string | null>
  returned: ColumnType<unknown, string | null, string | null>
  basisId: ColumnType<string | null, string | null | undefined, string | null>
  settlement: ColumnType<unknown, string | null, string | null>
}

export interface BudgetClaimPayment {
  id: ColumnType<number, number | undefined, number>
  claimId: string
  kind: string
  amountFen: number
  happenedOn: string
  reference: string
  accountId: string
  personId: string
  stepsRequired: number
  journalId: number
  projectId: string
  stepsSigned: number
}

export interface BudgetClaimSheet {
  code: string
  claimId: string
  version: number
  edition: number
  totalFen: number
  filedOn: string
  signaturesMade: number
  signaturesRequired: number
  journalId: number
  madeAt: Date
}

export interface BudgetClaimSignature {
  id: string
  claimId: string
  step: string
  place: number
  accountId: string
  personId: string
  actingForAccountId: ColumnType<string | null, string | null | undefined, string | null>
  actingForPersonId: ColumnType<string | null, string | null | undefined, string | null>
  signedAt: Date
  digest: string
  covers: Json
  mark: ColumnType<string | null, string | null | undefined, string | null>
  journalId: number
}

export interface BudgetClaimSignatureVoid {
  signatureId: string
  reason: string
  touched: Json
  voidedAt: Date
  journalId: number
}

export interface BudgetClaimVersion {
  claimId: string
  version: number
  content: Json
  accountId: string
  changedAt: Date
  journalId: number
}

export interface BudgetClassMapping {
  classCode: string
  payer: string
  effectiveFrom: string
  effectiveTo: ColumnType<string | null, string | null | undefined, string | null>
  governmentCode: string
  governmentName: string
  source: string
  confidence: string
}

export interface BudgetContract {
  id: string
  projectId: string
  contractNumber: string
  name: string
  supplier: Json
  signedOn: string
  purchaseMethod: string
  purchaseDocument: ColumnType<string | null, string | null | undefined, string | null>
  totalFen: number
  instalments: Json
  retentionFen: number
  retentionDueOn: ColumnType<string | null, string | null | undefined, string | null>
  contractFileId: string
  attachments: Json
  amendments: Json
  acceptance: ColumnType<unknown, string | null, string | null>
  acceptors: Json
  steps: Json
  ended: ColumnType<unknown, string | null, string | null>
}

export interface BudgetDoubtAnswer {
  id: string
  rule: string
  subject: string
  projectId: ColumnType<string | null, string | null | undefined, string | null>
  found: Json
  sentence: Json
  outcome: string
  explanation: string
  fileIds: Json
  answererPersonIds: Json
  sentBack: ColumnType<unknown, string | null, string | null>
  confirmedByAccountId: ColumnType<string | null, string | null | undefined, string | null>
}

export interface BudgetEconomicClass {
  code: string
  effectiveFrom: string
  effectiveTo: ColumnType<string | null, string | null | undefined, string | null>
  name: string
  parentCode: ColumnType<string | null, string | null | undefined, string | null>
  source: string
  confidence: string
}

export interface BudgetInvoice {
  key: string
  type: string
  code: ColumnType<string | null, string | null | undefined, string | null>
  number: string
  issuedOn: string
  seller: string
  faceFen: number
}

export interface BudgetInvoiceUse {
  id: ColumnType<number, number | undefined, number>
  invoiceKey: string
  claimId: string
  amountFen: number
  faceFen: number
  issuedOn: string
  happenedAt: Date
  journalId: number
}

export interface BudgetLedgerEntry {
  id: ColumnType<number, number | undefined, number>
  projectId: string
  claimId: ColumnType<string | null, string | null | undefined, string | null>
  kind: string
  source: string
  classCode: ColumnType<string | null, string | null | undefined, string | null>
  amountFen: number
  happenedOn: string
  happenedAt: Date
  journalId: number
}

export interface BudgetProject {
  id: string
  code: string
  name: string
  nameEnglish: ColumnType<string | null, string | null | undefined, string | null>
  year: number
  classCode: string
  sources: Json
  documents: Json
}

export interface BudgetProjectChange {
  id: ColumnType<number, number | undefined, number>
  projectId: string
  kind: string
  reason: string
  document: ColumnType<string | null, string | null | undefined, string | null>
  amounts: Json
  happenedOn: string
  journalId: number
}

export interface BudgetSheetMiss {
  addressMark: string
  since: Date
  misses: number
}

export interface BudgetTreasuryColumns {
  header: string
  columns: Json
  accountId: string
  journalId: number
}

export interface BudgetTreasuryExplanation {
  id: string
  listId: string
  lineId: ColumnType<string | null, string | null | undefined, string | null>
  paymentId: ColumnType<number | null, number | null | undefined, number | null>
  payoutNumber: ColumnType<number | null, number | null | undefined, number | null>
  cause: string
  note: string
  accountId: string
  personId: string
  journalId: number
}

export interface BudgetTreasuryLine {
  id: string
  listId: string
  rowNumber: number
  paidOn: string
  amountFen: number
  payee: string
  account: ColumnType<string | null, string | null | undefined, string | null>
  voucher: string
  occurrence: number
  projectCode: ColumnType<string | null, string | null | undefined, string | null>
  unitName: ColumnType<string | null, string | null | undefined, string | null>
  functionClass: ColumnType<string | null, string | null | undefined, string | null>
  economicClass: ColumnType<string | null, string | null | undefined, string | null>
  purpose: ColumnType<string | null, string | null | undefined, string | null>
  journalId: number
  discardedBy: ColumnType<number | null, number | null | undefined, number | null>
}

export interface BudgetTreasuryList {
  id: string
  month: string
  account: string
  fileId: string
  header: ColumnType<string | null, string | null | undefined, string | null>
  lineCount: number
  importerPersonId: string
  importerAccountId: string
}

export interface BudgetTreasuryPair {
  id: string
  listId: string
  lineId: string
  paymentId: number
  payoutNumber: number
  certainty: string
  reason: ColumnType<string | null, string | null | undefined, string | null>
  accountId: string
  personId: string
  journalId: number
  endedBy: ColumnType<number | null, number | null | undefined, number | null>
}

export interface BudgetTreasurySheet {
  listId: string
  rows: Json
}

export interface PeopleAccount {
  id: string
  loginName: string
  displayName: string
  personId: string
}

export interface PeopleDelegation {
  id: string
  fromAccountId: string
  toAccountId: string
  roles: ColumnType<unknown, string | null, string | null>
  fromOn: string
  toOn: string
  reason: string
  letterFileIds: Json
}

export interface PeopleLeave {
  id: string
  accountId: string
  leaveKind: string
  fromOn: string
  toOn: string
}

export interface PeopleOrganMember {
  id: string
  organId: string
  accountId: ColumnType<string | null, string | null | undefined, string | null>
  name: string
  post: string
  position: number
  fromOn: string
  toOn: ColumnType<string | null, string | null | undefined, string | null>
  seatedBy: number
  unseatedBy: ColumnType<number | null, number | null | undefined, number | null>
}

export interface PeoplePassword {
  accountId: string
  sequence: number
  oneTime: boolean
  hash: ColumnType<string | null, string | null | undefined, string | null>
  setAt: Date
  expiresAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface PeoplePost {
  id: string
  accountId: string
  roleCode: string
  unitId: string
  fromOn: string
  toOn: ColumnType<string | null, string | null | undefined, string | null>
  endedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  givenBy: number
  endedBy: ColumnType<number | null, number | null | undefined, number | null>
}

export interface PeopleRole {
  code: string
  name: string
  nameEnglish: string
  grants: Json
  outside: boolean
  needsEndDate: boolean
  looksAreJournalled: boolean
  exclusiveGroup: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PeopleSignInAttempt {
  id: ColumnType<number, number | undefined, number>
  nameMark: string
  accountId: ColumnType<string | null, string | null | undefined, string | null>
  address: string
  at: Date
  succeeded: boolean
}

export interface PeopleUnit {
  id: string
  unitKind: string
  parentId: ColumnType<string | null, string | null | undefined, string | null>
  departmentId: string
  code: ColumnType<string | null, string | null | undefined, string | null>
  name: string
  nameEnglish: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PerformanceEvaluation {
  id: string
  projectId: string
  projectCode: string
  projectName: string
  departmentName: string
  basis: string
  year: number
  goalId: string
  goal: Json
  budget: Json
  lines: Json
  words: Json
  asOf: Json
  departmentScore: ColumnType<string | null, string | null | undefined, string | null>
  departmentSuggestion: ColumnType<string | null, string | null | undefined, string | null>
  departmentOpinion: ColumnType<string | null, string | null | undefined, string | null>
  financeOpinion: ColumnType<string | null, string | null | undefined, string | null>
  score: ColumnType<string | null, string | null | undefined, string | null>
  grade: ColumnType<string | null, string | null | undefined, string | null>
  finalisedOn: ColumnType<string | null, string | null | undefined, string | null>
  publishedOn: ColumnType<string | null, string | null | undefined, string | null>
  outline: string
}

export interface PerformanceEvidence {
  id: string
  projectId: string
  projectCode: string
  year: number
  indicatorId: string
  indicatorName: string
  evidenceKind: string
  content: Json
}

export interface PerformanceEvidenceMark {
  evidenceId: string
  mark: string
  journalId: number
}

export interface PerformanceGoal {
  id: string
  projectId: string
  projectCode: string
  projectName: string
  year: number
  declaration: Json
  approved: ColumnType<unknown, string | null, string | null>
  review: ColumnType<unknown, string | null, string | null>
  adjustment: ColumnType<unknown, string | null, string | null>
}

export interface PerformanceGoalIndicator {
  id: string
  goalId: string
  projectId: string
  code: string
  name: string
  level2: string
  unit: ColumnType<string | null, string | null | undefined, string | null>
  journalId: number
}

export interface PerformanceHand {
  recordId: string
  journalId: number
  action: string
  post: string
  accountId: string
  personId: string
  personName: string
  actingForPersonId: ColumnType<string | null, string | null | undefined, string | null>
  actingForName: ColumnType<string | null, string | null | undefined, string | null>
  note: ColumnType<string | null, string | null | undefined, string | null>
  digest: ColumnType<string | null, string | null | undefined, string | null>
  happenedAt: Date
}

export interface PerformanceMonitoring {
  id: string
  projectId: string
  projectCode: string
  projectName: string
  year: number
  throughMonth: number
  goalId: string
  budget: Json
  lines: Json
  expectedFen: ColumnType<number | null, number | null | undefined, number | null>
  budgetNote: ColumnType<string | null, string | null | undefined, string | null>
  asOf: Json
  warning: ColumnType<unknown, string | null, string | null>
  opinion: ColumnType<string | null, string | null | undefined, string | null>
  disposal: ColumnType<string | null, string | null | undefined, string | null>
  disposalReason: ColumnType<string | null, string | null | undefined, string | null>
  suspendedOn: ColumnType<string | null, string | null | undefined, string | null>
  rectifyAdvice: ColumnType<string | null, string | null | undefined, string | null>
  rectification: ColumnType<string | null, string | null | undefined, string | null>
  conclusion: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PerformanceOverall {
  id: string
  taskId: string
  year: number
  departmentName: string
  lines: Json
  conclusion: ColumnType<string | null, string | null | undefined, string | null>
  problems: ColumnType<string | null, string | null | undefined, string | null>
  improvements: ColumnType<string | null, string | null | undefined, string | null>
  score: ColumnType<string | null, string | null | undefined, string | null>
  grade: ColumnType<string | null, string | null | undefined, string | null>
  opinion: ColumnType<string | null, string | null | undefined, string | null>
  publishedOn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PerformanceRecheck {
  id: string
  taskId: string
  evaluationId: string
  projectId: string
  projectCode: string
  projectName: string
  year: number
  unitScore: string
  finding: ColumnType<string | null, string | null | undefined, string | null>
  score: ColumnType<string | null, string | null | undefined, string | null>
  opinion: ColumnType<string | null, string | null | undefined, string | null>
  concludedOn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PerformanceScore {
  evaluationId: string
  projectId: string
  year: number
  score: string
  journalId: number
}

export interface PerformanceTask {
  id: string
  year: number
  departmentName: string
  basis: string
  reportBy: string
  projects: Json
  sentOn: ColumnType<string | null, string | null | undefined, string | null>
  drawings: Json
  summary: ColumnType<unknown, string | null, string | null>
  summaryNote: ColumnType<string | null, string | null | undefined, string | null>
  summaryOpinion: ColumnType<string | null, string | null | undefined, string | null>
  publishedOn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlatformApiToken {
  tokenDigest: string
  id: string
  accountId: string
  name: string
  permissions: readonly string[]
  madeAt: Date
  expiresAt: Date
  firstUsedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  revokedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  lastUsedOn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlatformClaim {
  reportId: string
  rendering: number
  position: number
  name: string
  code: string
  subject: ColumnType<string | null, string | null | undefined, string | null>
  periodFrom: string
  periodTo: string
  sealNumber: number
  journalIdMax: number
  provisional: boolean
  asOfAt: Date
  value: ColumnType<string | null, string | null | undefined, string | null>
  said: string
  unit: ColumnType<string | null, string | null | undefined, string | null>
  recordCount: number
  queryDigest: string
}

export interface PlatformFactAboutCounty {
  name: string
  value: string
}

export interface PlatformFile {
  id: string
  digest: string
  name: string
  mediaType: string
  sizeBytes: number
  uploadedBy: string
  uploadedAt: Date
  kind: ColumnType<string | null, string | null | undefined, string | null>
  recordId: ColumnType<string | null, string | null | undefined, string | null>
  purpose: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlatformIdempotency {
  actorId: string
  route: string
  key: string
  bodyDigest: string
  answerId: string
  madeAt: Date
}

export interface PlatformJournal {
  id: ColumnType<number, number | undefined, number>
  format: number
  kind: string
  recordId: string
  sequence: number
  action: string
  fromState: ColumnType<string | null, string | null | undefined, string | null>
  toState: ColumnType<string | null, string | null | undefined, string | null>
  actorId: ColumnType<string | null, string | null | undefined, string | null>
  actingFor: ColumnType<string | null, string | null | undefined, string | null>
  happenedAt: Date
  recordedAt: Date
  previous: string
  digest: string
  body: string
}

export interface PlatformNumberSeries {
  series: string
  year: number
  last: number
}

export interface PlatformPersonalColumn {
  kind: string
  tableName: string
  columnName: string
  keyColumn: string
  erased: ColumnType<unknown, string | null, string | null>
}

export interface PlatformRecord {
  id: string
  kind: string
  state: string
  version: number
  number: ColumnType<string | null, string | null | undefined, string | null>
  title: string
  unitId: string
  ownerId: ColumnType<string | null, string | null | undefined, string | null>
  assigneeKey: ColumnType<string | null, string | null | undefined, string | null>
  waitingFor: ColumnType<string | null, string | null | undefined, string | null>
  dueOn: ColumnType<string | null, string | null | undefined, string | null>
  dueKey: GeneratedAlways<string>
  headDigest: string
  salt: ColumnType<string | null, string | null | undefined, string | null>
  createdAt: Date
  changedAt: Date
}

export interface PlatformRendering {
  reportId: string
  rendering: number
  content: string
  digest: string
  renderedAt: Date
  journalId: number
}

export interface PlatformRule {
  topic: string
  code: string
  effectiveFrom: string
  effectiveTo: ColumnType<string | null, string | null | undefined, string | null>
  body: string
  source: string
  confidence: string
}

export interface PlatformSeal {
  number: number
  previous: string
  root: string
  rowCount: number
  journalIds: string
  journalIdMax: number
  sealedAt: Date
  keyId: string
  digest: string
  signature: string
}

export interface PlatformSealEntry {
  journalId: number
  sealNumber: number
  late: boolean
}

export interface PlatformSealKey {
  id: string
  publicKey: string
  validFrom: Date
  previousKeyId: ColumnType<string | null, string | null | undefined, string | null>
  rotationSignature: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlatformSearchToken {
  token: string
  recordId: string
}

export interface PlatformSession {
  tokenDigest: string
  id: string
  accountId: string
  csrf: string
  address: string
  agent: string
  startedAt: Date
  seenAt: Date
  expiresAt: Date
  lockedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  endedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  language: ColumnType<string | null, string | null | undefined, string | null>
}

export interface PlatformSignInLink {
  tokenDigest: string
  accountId: string
  expiresAt: Date
  usedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
}

export interface PlatformStay {
  recordId: string
  kind: string
  sequence: number
  state: string
  since: Date
  until: ColumnType<Date | null, Date | null | undefined, Date | null>
  enteredBy: number
  leftBy: ColumnType<number | null, number | null | undefined, number | null>
}

export interface PlatformTally {
  kind: string
  state: string
  unitId: string
  count: number
}

export interface PlatformTallyDifference {
  id: ColumnType<number, number | undefined, number>
  kind: string
  state: string
  unitId: string
  difference: number
}

export interface PlatformWorkingCalendarYear {
  year: number
  source: string
}

export interface PlatformWorkingDayException {
  day: string
  kind: string
  name: string
  nameEnglish: ColumnType<string, string | undefined, string>
}

export interface ReportAuditAudit {
  id: string
  fileId: string
  format: string
  judgedOn: string
  auditorAccountId: string
  figures: number
  contradictions: number
  looks: number
  follows: number
}

export interface ReportAuditResult {
  auditId: string
  document: Json
  audit: Json
}

export interface Tables {
  'budget.allotment': BudgetAllotment
  'budget.allotmentChange': BudgetAllotmentChange
  'budget.allotmentProof': BudgetAllotmentProof
  'budget.assetCard': BudgetAssetCard
  'budget.basisUse': BudgetBasisUse
  'budget.claim': BudgetClaim
  'budget.claimPayment': BudgetClaimPayment
  'budget.claimSheet': BudgetClaimSheet
  'budget.claimSignature': BudgetClaimSignature
  'budget.claimSignatureVoid': BudgetClaimSignatureVoid
  'budget.claimVersion': BudgetClaimVersion
  'budget.classMapping': BudgetClassMapping
  'budget.contract': BudgetContract
  'budget.doubtAnswer': BudgetDoubtAnswer
  'budget.economicClass': BudgetEconomicClass
  'budget.invoice': BudgetInvoice
  'budget.invoiceUse': BudgetInvoiceUse
  'budget.ledgerEntry': BudgetLedgerEntry
  'budget.project': BudgetProject
  'budget.projectChange': BudgetProjectChange
  'budget.sheetMiss': BudgetSheetMiss
  'budget.treasuryColumns': BudgetTreasuryColumns
  'budget.treasuryExplanation': BudgetTreasuryExplanation
  'budget.treasuryLine': BudgetTreasuryLine
  'budget.treasuryList': BudgetTreasuryList
  'budget.treasuryPair': BudgetTreasuryPair
  'budget.treasurySheet': BudgetTreasurySheet
  'people.account': PeopleAccount
  'people.delegation': PeopleDelegation
  'people.leave': PeopleLeave
  'people.organMember': PeopleOrganMember
  'people.password': PeoplePassword
  'people.post': PeoplePost
  'people.role': PeopleRole
  'people.signInAttempt': PeopleSignInAttempt
  'people.unit': PeopleUnit
  'performance.evaluation': PerformanceEvaluation
  'performance.evidence': PerformanceEvidence
  'performance.evidenceMark': PerformanceEvidenceMark
  'performance.goal': PerformanceGoal
  'performance.goalIndicator': PerformanceGoalIndicator
  'performance.hand': PerformanceHand
  'performance.monitoring': PerformanceMonitoring
  'performance.overall': PerformanceOverall
  'performance.recheck': PerformanceRecheck
  'performance.score': PerformanceScore
  'performance.task': PerformanceTask
  'platform.apiToken': PlatformApiToken
  'platform.claim': PlatformClaim
  'platform.factAboutCounty': PlatformFactAboutCounty
  'platform.file': PlatformFile
  'platform.idempotency': PlatformIdempotency
  'platform.journal': PlatformJournal
  'platform.numberSeries': PlatformNumberSeries
  'platform.personalColumn': PlatformPersonalColumn
  'platform.record': PlatformRecord
  'platform.rendering': PlatformRendering
  'platform.rule': PlatformRule
  'platform.seal': PlatformSeal
  'platform.sealEntry': PlatformSealEntry
  'platform.sealKey': PlatformSealKey
  'platform.searchToken': PlatformSearchToken
  'platform.session': PlatformSession
  'platform.signInLink': PlatformSignInLink
  'platform.stay': PlatformStay
  'platform.tally': PlatformTally
  'platform.tallyDifference': PlatformTallyDifference
  'platform.workingCalendarYear': PlatformWorkingCalendarYear
  'platform.workingDayException': PlatformWorkingDayException
  'report_audit.audit': ReportAuditAudit
  'report_audit.result': ReportAuditResult
}
