import type { Actor, Hat } from '#kernel/actor.ts'
import type { Claim, Project } from '#modules/budget/index.ts'
import chains from '../../db/seed/signing-chains.json' with { type: 'json' }

export const clerkId = '01900000-0000-7000-8000-000000000001'
export const sectionId = '01900000-0000-7000-8000-0000000000a1'
export const projectId = '01900000-0000-7000-8000-0000000000b1'
export const monday = new Date('2023-03-06T01:00:00Z')

/** A hat as decisions see it: a post, what it grants, and for whom it is worn. */
export function aHat(change: Partial<Hat> = {}): Hat {
  return {
    accountId: clerkId,
    actingFor: null,
    post: 'section-clerk',
    unitId: sectionId,
    departmentId: sectionId,
    grants: {},
    keys: [`account:${clerkId}`],
    ...change,
  }
}

export function aPerson(hat: Hat = aHat()): Actor {
  return {
    accountId: hat.accountId,
    personId: hat.accountId,
    name: '经办人',
    hats: [hat],
    looksAreJournalled: false,
  }
}

const spine = {
  version: 1,
  unitId: sectionId,
  ownerId: clerkId,
  assigneeKey: null,
  waitingFor: null,
  dueOn: null,
  createdAt: monday,
  changedAt: monday,
}

/** A claim of 100 yuan that agrees with itself. */
export function aClaimRecord(change: Partial<Claim> = {}): Claim {
  return {
    ...spine,
    id: '01900000-0000-7000-8000-0000000000c1',
    kind: 'budget.claim',
    state: 'draft',
    number: null,
    title: '打印机硒鼓',
    claimKind: 'reimbursement',
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

export function aProjectRecord(change: Partial<Project> = {}): Project {
  return {
    ...spine,
    id: projectId,
    kind: 'budget.project',
    state: 'approved',
    number: '51092323T000000000001',
    title: '大数据运行经费',
    code: '51092323T000000000001',
    name: '大数据运行经费',
    nameEnglish: null,
    year: 2023,
    classCode: '30299',
    sources: [{ source: 'fiscal', amountFen: 40_000_000 }],
    documents: [],
    ...change,
  }
}

/** The county's five hands, as a claim keeps them. */
export function aChain(): NonNullable<Claim['chain']> {
  const rule = chains.find(({ topic }) => topic === 'budget.signing-chain')
  const { steps, payment, booking } = (rule?.body ?? {}) as NonNullable<Claim['chain']>
  return {
    code: 'five-hands',
    steps,
    payment,
    booking,
    samePerson: { adjacentPosts: 'signs-both-marked', ownClaim: 'goes-up-a-level' },
    stepDays: { days: 2, steps: {} },
    submittedAt: monday.toISOString(),
  }
}
