import type { Claim } from '../../src/modules/budget/claims/claim-kind.ts'

const clerkId = '01900000-0000-7000-8000-000000000001'
export const projectId = '01900000-0000-7000-8000-0000000000b1'
export const monday = new Date('2023-03-06T01:00:00Z')

/** A claim of 100 yuan that agrees with itself. */
export function aClaimRecord(change: Partial<Claim> = {}): Claim {
  return {
    version: 1,
    unitId: '01900000-0000-7000-8000-0000000000a1',
    ownerId: clerkId,
    assigneeKey: null,
    waitingFor: null,
    dueOn: null,
    createdAt: monday,
    changedAt: monday,
    id: '01900000-0000-7000-8000-0000000000c1',
    kind: 'budget.claim',
    state: 'draft',
    number: null,
    title: '打印机硒鼓',
    claimKind: 'reimbursement',
    basisId: null,
    settlement: null,
    projectId,
    purpose: '打印机硒鼓',
    eventOn: '2023-03-01',
    payee: { name: '样例供应商甲', bank: '样例银行', account: '6200000000000042' },
    payeeSalt: 'salt',
    lines: [
      { item: '硒鼓', classCode: '30201', amountFen: 10_000, source: 'fiscal', standard: null },
    ],
    invoices: [
      {
        key: '0'.repeat(20),
        type: 'digital-invoice',
        code: null,
        number: '0'.repeat(20),
        issuedOn: '2023-03-01',
        seller: '样例供应商甲',
        faceFen: 10_000,
        claimedFen: 10_000,
        fileId: null,
      },
    ],
    attachments: [],
    differenceReason: null,
    totalFen: 10_000,
    claimantPersonId: clerkId,
    chain: null,
    returned: null,
    ...change,
  }
}
