/**
 * Who of the sample county sees which records, and may call which routes, written out by hand: the policies are held
 * to it, and a book, a role or a route that nobody wrote down here fails.
 */
export const readers = [
  'clerk',
  'section-head',
  'accountant',
  'leader',
  'finance-leader',
  'cashier',
  'bookkeeper',
  'director',
  'clerk-services',
  'section-head-services',
  'performance-officer',
  'department-reviewer',
  'finance-reviewer',
  'auditor',
  'system-admin',
  'security-admin',
  'audit-admin',
  'clerk-town',
] as const
export type Reader = (typeof readers)[number]

/** The units whose records somebody sees; `nothing` beyond what is his own or in his hands. */
export type Reach = 'all' | 'bureau' | 'centre' | 'services' | 'both' | 'town' | 'nothing'

export interface Sight {
  readonly reach: Readonly<Partial<Record<Reader, Reach>>>
  /** Everybody sees what he owns. */
  readonly own?: true
  /** Everybody sees what waits for him, by name or by his post, or by his post alone. */
  readonly hands?: 'all' | 'posts'
  /** Whose own records somebody sees because that colleague delegated to him. */
  readonly ofColleague?: Readonly<Partial<Record<Reader, Reader>>>
}

const sections = {
  clerk: 'centre',
  'clerk-services': 'services',
  'clerk-town': 'town',
  'section-head': 'centre',
  'section-head-services': 'services',
  leader: 'both',
} as const

const money = {
  ...sections,
  accountant: 'bureau',
  'finance-leader': 'bureau',
  cashier: 'bureau',
  bookkeeper: 'bureau',
  director: 'bureau',
  auditor: 'bureau',
} as const

/** Who acts for whom, from whom. */
export const delegated = {
  'clerk-services': 'section-head-services',
  bookkeeper: 'cashier',
} as const

const results: Sight = {
  own: true,
  ofColleague: delegated,
  reach: {
    ...sections,
    accountant: 'bureau',
    'finance-leader': 'bureau',
    director: 'bureau',
    'performance-officer': 'bureau',
    'department-reviewer': 'bureau',
    'finance-reviewer': 'all',
    auditor: 'bureau',
  },
}

/** What the office keeps of the whole department: for its leaders and reviewers, not for a section. */
const officeYear: Sight = {
  hands: 'all',
  reach: {
    accountant: 'bureau',
    'finance-leader': 'bureau',
    director: 'bureau',
    'performance-officer': 'bureau',
    'department-reviewer': 'bureau',
    'finance-reviewer': 'all',
    auditor: 'bureau',
  },
}

export const sights: Readonly<Record<string, Sight>> = {
  units: { reach: Object.fromEntries(readers.map((reader) => [reader, 'all'])) },
  accounts: {
    own: true,
    reach: { 'system-admin': 'all', 'security-admin': 'all', 'audit-admin': 'all' },
  },
  delegations: {
    own: true,
    ofColleague: delegated,
    reach: { auditor: 'bureau', 'security-admin': 'all', 'audit-admin': 'all' },
  },
  leaves: {
    own: true,
    reach: {
      'section-head': 'centre',
      'section-head-services': 'services',
      // In the place of his head.
      'clerk-services': 'services',
      director: 'bureau',
    },
  },
  projects: {
    reach: {
      ...money,
      'performance-officer': 'bureau',
      'department-reviewer': 'bureau',
      'finance-reviewer': 'all',
    },
  },
  claims: { own: true, hands: 'all', ofColleague: delegated, reach: money },
  contracts: { hands: 'all', reach: money },
  allotments: { own: true, hands: 'all', ofColleague: delegated, reach: money },
  'doubt-answers': {
    own: true,
    hands: 'all',
    ofColleague: delegated,
    reach: {
      accountant: 'bureau',
      'finance-leader': 'bureau',
      director: 'bureau',
      auditor: 'bureau',
    },
  },
  'treasury-lists': {
    hands: 'all',
    reach: {
      accountant: 'bureau',
      bookkeeper: 'bureau',
      cashier: 'bureau',
      'finance-leader': 'bureau',
      director: 'bureau',
      auditor: 'bureau',
    },
  },
  goals: { ...results, hands: 'all' },
  evidence: results,
  evaluations: { ...results, hands: 'all' },
  tasks: officeYear,
  'overall-evaluations': officeYear,
  rechecks: { hands: 'all', reach: results.reach },
  monitorings: { ...results, hands: 'all' },
  'report-audits': {
    own: true,
    ofColleague: delegated,
    reach: {
      ...sections,
      accountant: 'bureau',
      'finance-leader': 'bureau',
      director: 'bureau',
      'performance-officer': 'bureau',
      'department-reviewer': 'bureau',
      'finance-reviewer': 'all',
      auditor: 'bureau',
    },
  },
}

/** `record`: whoever sees the record that the address names. `figure`: whoever sees what the figure is about. */
type Callers = 'everybody' | 'this-machine' | 'signed-in' | 'record' | 'figure' | readonly Reader[]

const administrators: Callers = ['system-admin', 'security-admin', 'audit-admin']
const seesResults: Callers = readers.filter((reader) => sights['evaluations']?.reach[reader])
const seesMoney: Callers = readers.filter((reader) => sights['projects']?.reach[reader])

/** Who may call what is not made alike for every book. */
export const namedRoutes: Readonly<Record<string, Callers>> = {
  'GET /health': 'everybody',
  'GET /metrics': 'this-machine',
  'POST /api/v1/session': 'everybody',
  'GET /api/v1/set-up': 'everybody',
  'POST /api/v1/set-up': 'everybody',
  'GET /api/v1/session': 'signed-in',
  'PATCH /api/v1/session': 'signed-in',
  'DELETE /api/v1/session': 'signed-in',
  'POST /api/v1/session/lock': 'signed-in',
  'POST /api/v1/session/unlock': 'signed-in',
  'POST /api/v1/session/password': 'signed-in',
  'GET /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions/:id': 'signed-in',
  'GET /api/v1/openapi.json': 'everybody',
  'GET /api/v1/reference': 'everybody',
  'GET /api/v1/working-days': 'everybody',
  'GET /api/v1/tokens': 'signed-in',
  'POST /api/v1/tokens': 'signed-in',
  'DELETE /api/v1/tokens/:id': 'signed-in',
  'GET /api/v1/work': 'signed-in',
  'GET /api/v1/work/counts': 'signed-in',
  'GET /api/v1/search': 'signed-in',
  'POST /api/v1/files': 'signed-in',
  'GET /api/v1/budget/dashboard': seesMoney,
  'GET /api/v1/budget/doubts': ['accountant', 'finance-leader', 'director', 'auditor'],
  'GET /api/v1/treasury-lists/:id/match': 'record',
  'GET /api/v1/administration/processes': administrators,
  'GET /api/v1/administration/ground': administrators,
  'GET /api/v1/administration/organisation': administrators,
  'GET /api/v1/administration/events': ['audit-admin'],
  'GET /api/v1/indicators': 'everybody',
  'GET /api/v1/indicators/:code': 'figure',
  'GET /api/v1/indicators/:code/records': 'figure',
  'GET /api/v1/performance/scores': seesResults,
  'POST /api/v1/evaluations/:id/preview': 'record',
  'GET /api/v1/claims/:id/sheet.pdf': 'record',
  'GET /api/v1/report-audits/:id/result': 'record',
  'GET /api/v1/report-audits/:id/audit.pdf': 'record',
  'GET /api/v1/report-audits/:id/audit.xlsx': 'record',
  'GET /api/v1/projects/:id/dossier.zip': 'record',
  'GET /api/v1/evaluations/:id/report': 'record',
  'GET /api/v1/evaluations/:id/report.pdf': 'record',
  'GET /api/v1/evaluations/:id/report.docx': 'record',
  'GET /api/v1/evaluations/:id/report.xlsx': 'record',
}

/** The public site and the desk's own files: they hold nothing that is not published. */
export function isOpenPage(path: string): boolean {
  return /^\/(?:en(?:\/|$)|$|map$|check$|reports(?:\/|$)|receipts$|faults$|accessibility$|assets\/|sign-in\/|desk)/.test(
    path,
  )
}
