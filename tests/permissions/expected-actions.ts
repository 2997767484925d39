import { delegated, readers, type Reader, type Sight } from './expected-sights.ts'

const nobodyElse = {}
const own: Sight = { own: true, reach: nobodyElse }
const ownOrForColleague: Sight = { own: true, ofColleague: delegated, reach: nobodyElse }
const county = (reader: Reader): Sight => ({ reach: { [reader]: 'all' } })
const bureau = (...doers: readonly Reader[]): Sight => ({
  reach: Object.fromEntries(doers.map((reader) => [reader, 'bureau'])),
})

const clerks = { clerk: 'centre', 'clerk-services': 'services', 'clerk-town': 'town' } as const
const heads = {
  'section-head': 'centre',
  'section-head-services': 'services',
  // In the place of his head.
  'clerk-services': 'services',
} as const
const ofSection: Sight = { reach: clerks }
const ofSectionOrOffice: Sight = { reach: { ...clerks, 'performance-officer': 'bureau' } }
const keepsBooks = bureau('accountant', 'bookkeeper')
// The bookkeeper pays in the cashier's place.
const cashiers = bureau('cashier', 'bookkeeper')

/** Who may take each action on which records, whatever state they are in, written out by hand. */
export const doers: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
  units: {
    rename: county('system-admin'),
    'seat-member': county('system-admin'),
    'unseat-member': county('system-admin'),
    close: county('system-admin'),
    reopen: county('system-admin'),
  },
  accounts: {
    'give-post': county('security-admin'),
    'take-post-away': county('security-admin'),
    'reset-password': county('system-admin'),
    'rename-account': county('system-admin'),
    'stop-account': county('system-admin'),
    'reopen-account': county('system-admin'),
  },
  delegations: { 'attach-letter': own, 'end-delegation': own },
  leaves: { 'cancel-leave': own },
  projects: {
    edit: ofSection,
    approve: bureau('accountant'),
    adjust: bureau('accountant'),
    receive: bureau('accountant'),
    close: bureau('accountant'),
  },
  claims: {
    submit: ownOrForColleague,
    edit: ownOrForColleague,
    amend: ownOrForColleague,
    'take-back': ownOrForColleague,
    withdraw: ownOrForColleague,
    sign: { hands: 'all', reach: nobodyElse },
    'return-claim': { hands: 'posts', reach: nobodyElse },
    'record-payment': cashiers,
    'reverse-payment': cashiers,
    book: bureau('bookkeeper'),
    void: bureau('accountant'),
  },
  contracts: {
    'bring-into-force': { reach: { ...heads, accountant: 'bureau' } },
    amend: { reach: { ...heads, accountant: 'bureau' } },
    terminate: { reach: { ...heads, accountant: 'bureau' } },
    edit: ofSection,
    accept: ofSection,
    'register-assets': ofSection,
    close: ofSection,
  },
  allotments: {
    edit: ofSection,
    decide: { reach: { leader: 'both', director: 'bureau' } },
    'send-back': { reach: { leader: 'both', director: 'bureau' } },
    change: { reach: { leader: 'both', director: 'bureau' } },
    accept: ofSection,
    receive: ofSection,
    close: ofSection,
    withdraw: ofSection,
    'follow-payments': { reach: nobodyElse },
  },
  'doubt-answers': {
    'answer-again': ownOrForColleague,
    confirm: bureau('finance-leader'),
    'send-back': bureau('finance-leader'),
  },
  'treasury-lists': {
    close: keepsBooks,
    'map-columns': keepsBooks,
    match: keepsBooks,
    tie: keepsBooks,
    explain: keepsBooks,
    untie: keepsBooks,
    discard: keepsBooks,
    reopen: keepsBooks,
  },
  'report-audits': {
    'put-away': {
      reach: {
        ...clerks,
        ...heads,
        leader: 'both',
        accountant: 'bureau',
        'finance-leader': 'bureau',
        director: 'bureau',
        'performance-officer': 'bureau',
        'department-reviewer': 'bureau',
        'finance-reviewer': 'all',
      },
    },
  },
  goals: {
    submit: ofSection,
    editDraft: ofSection,
    editReturned: ofSection,
    editAdjustment: ofSection,
    adjust: ofSection,
    dropAdjustment: ofSection,
    discard: ownOrForColleague,
    takeUp: county('finance-reviewer'),
    approve: county('finance-reviewer'),
    return: county('finance-reviewer'),
  },
  evidence: { sign: ownOrForColleague, edit: ownOrForColleague, annul: ownOrForColleague },
  evaluations: {
    submit: ofSectionOrOffice,
    fillIn: ofSectionOrOffice,
    mend: ofSectionOrOffice,
    chooseOutline: { reach: { 'department-reviewer': 'bureau', 'finance-reviewer': 'all' } },
    remind: bureau('performance-officer'),
    takeUp: bureau('department-reviewer'),
    passDepartment: bureau('department-reviewer'),
    returnByDepartment: bureau('department-reviewer'),
    finalise: county('finance-reviewer'),
    returnByFinance: county('finance-reviewer'),
    publish: bureau('performance-officer'),
    archive: bureau('performance-officer'),
    archiveUnpublished: bureau('performance-officer'),
  },
  tasks: {
    send: bureau('performance-officer'),
    compile: bureau('performance-officer'),
    confirm: bureau('department-reviewer'),
    publish: bureau('performance-officer'),
    edit: bureau('performance-officer'),
    remind: bureau('performance-officer'),
    drawSample: bureau('performance-officer'),
    sendRest: bureau('performance-officer'),
    returnSummary: bureau('department-reviewer'),
    discard: bureau('performance-officer'),
  },
  rechecks: { conclude: bureau('performance-officer') },
  'overall-evaluations': {
    submit: bureau('performance-officer'),
    fillIn: bureau('performance-officer'),
    confirm: bureau('department-reviewer'),
    publish: bureau('performance-officer'),
    returnByDepartment: bureau('department-reviewer'),
  },
  monitorings: {
    submit: ofSectionOrOffice,
    fillIn: ofSectionOrOffice,
    pass: bureau('department-reviewer'),
    dispose: bureau('performance-officer'),
    reportRectification: ofSectionOrOffice,
    concludeRectification: bureau('department-reviewer'),
    orderRectification: bureau('performance-officer'),
    returnByDepartment: bureau('department-reviewer'),
    archive: bureau('performance-officer'),
  },
}

const allClerks = Object.keys(clerks) as readonly Reader[]
const clerksAndOffice: readonly Reader[] = [...allClerks, 'performance-officer']

/** Who may bring a record into being, somewhere. */
export const makers: Readonly<Record<string, readonly Reader[]>> = {
  establish: ['system-admin'],
  'open-account': ['system-admin'],
  delegate: readers,
  'note-leave': readers,
  plan: allClerks,
  'enter-contract': allClerks,
  file: allClerks,
  'draw-up': allClerks,
  'answer-doubt': ['accountant'],
  'import-treasury-list': ['accountant', 'bookkeeper'],
  'audit-report': readers.filter(
    (reader) =>
      ![
        'cashier',
        'bookkeeper',
        'auditor',
        'system-admin',
        'security-admin',
        'audit-admin',
      ].includes(reader),
  ),
  declare: allClerks,
  enter: clerksAndOffice,
  open: clerksAndOffice,
  planTask: ['performance-officer'],
  issue: ['performance-officer'],
  begin: ['performance-officer'],
}
