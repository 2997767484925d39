/** How many statements each action of a claim's way sends in its transaction; the design allows six round trips. */
import { budgetModule, claimKind } from '#modules/budget/index.ts'
import { digestOf, findHat } from '#platform/actions/decide.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { take } from '#platform/actions/take.ts'
import { withSentStatements, type SentStatement } from '#platform/database/statement-log.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import type { Actor } from '#kernel/actor.ts'
import type { Spine } from '#kernel/action.ts'
import { aProject, claimForm, fileAClaim } from '../tests/stories/a-bureau.ts'
import { morning } from '../tests/support/county.ts'
import type { BenchCounty } from './bench-county.ts'
import type { Measured } from './measured.ts'

const roundTripsMax = 6

/** Takes a claim from its draft to the books and counts what each step sends. */
export async function countRoundTrips(county: BenchCounty): Promise<readonly Measured[]> {
  const { database, bureau } = county
  const projectId = await aProject(database, bureau)
  const recordId = await fileAClaim(database, bureau, claimForm(projectId))
  const paid = { paidOn: '2026-03-02', reference: '国库-0001', amountFen: 3_040_000 }
  const way: readonly (readonly [string, Actor, object])[] = [
    ['edit', bureau.clerk, claimForm(projectId, { purpose: '终端安全软件' })],
    ['submit', bureau.clerk, {}],
    ['sign', bureau.head, {}],
    ['sign', bureau.accountant, {}],
    ['sign', bureau.leader, {}],
    ['sign', bureau.financeLeader, {}],
    ['record-payment', bureau.cashier, paid],
    ['book', bureau.bookkeeper, { bookedOn: '2026-03-02', voucher: '记-0001' }],
  ]
  const lines: Measured[] = []
  for (const [name, actor, input] of way) {
    const sent = await takeStep(county, { name, recordId, actor, input })
    if (lines.some(({ what }) => what.startsWith(`round trips of “${name}”`))) continue
    lines.push(lineOf(name, sent))
  }
  return lines
}

// `begin` is no round trip, as it travels with the first statement; nor is a statement asked together with another.
function countTrips(sent: readonly SentStatement[]): number {
  let trips = 0
  let answeredAt = 0
  for (const one of sent.filter(({ sql }) => !/^(begin|start transaction)\b/.test(sql))) {
    if (one.sentAt >= answeredAt) trips += 1
    answeredAt = Math.max(answeredAt, one.answeredAt)
  }
  return trips
}

function lineOf(name: string, sent: readonly SentStatement[]): Measured {
  const trips = countTrips(sent)
  return {
    part: 'action',
    what: `round trips of “${name}” (${String(sent.length)} statements)`,
    measured: String(trips),
    beside: '',
    ratio: '',
    budget: `≤ ${String(roundTripsMax)}`,
    isReached: trips <= roundTripsMax,
  }
}

async function takeStep(
  { database }: BenchCounty,
  step: {
    readonly name: string
    readonly recordId: string
    readonly actor: Actor
    readonly input: object
  },
): Promise<readonly SentStatement[]> {
  const { name, recordId, actor, input } = step
  const action = budgetModule.books
    .flatMap(({ actions }) => actions)
    .find((one) => one.name === name && one.process.kind === claimKind.process.kind)
  if (!action) throw new Error(`Claims have no action “${name}”.`)
  const signature = await reading(database, async (tx) => {
    const record = await findRecord<Spine>(tx, claimKind, recordId)
    const hat = record && findHat(actor, action, record)
    if (!record || !hat || !action.signs) return undefined
    const asked = { record, input: null, actor, hat, happenedAt: morning }
    return { digest: digestOf(action.signs({ ...asked, known: await action.gather(tx, asked) })) }
  })
  const { sent } = await withSentStatements(() =>
    inTransaction(database, (tx) =>
      take(tx, claimKind, action as never, {
        recordId,
        version: null,
        actor,
        input,
        happenedAt: morning,
        signature,
      }),
    ),
  )
  return sent
}

if (import.meta.main) {
  const { openBenchCounty } = await import('./bench-county.ts')
  const county = await openBenchCounty()
  const lines = await countRoundTrips(county)
  for (const { what, measured } of lines) process.stdout.write(`${what} ${measured}\n`)
  await county.stop()
}
