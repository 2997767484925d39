import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { create } from '#platform/actions/create.ts'
import type { RequestKey } from '#platform/actions/idempotency.ts'
import { take } from '#platform/actions/take.ts'
import { type Database, openDatabase } from '#platform/database/database.ts'
import { takeDataFolder } from '#platform/database/embedded-lock.ts'
import { inTransaction, tablesOf } from '#platform/database/transaction.ts'
import { newId } from '#platform/ids.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { sql } from 'kysely'
import { z } from 'zod'
import type { TestPlace } from '../support/test-place.ts'
import { aPerson } from '../support/toy-note.ts'
import { addToSlip, closeSlip, slipKind, writeSlip } from './slip.ts'
import { checkSurvival } from './survival.ts'
import { readTold, type Told } from './told.ts'

/**
 * The program that is killed: opens the database, checks that everything its predecessors told is still true, then
 * works until it dies, telling each step on stdout once it is committed.
 */
const Orders = z.object({
  place: z.union([
    z.object({ kind: z.literal('embedded'), folder: z.string() }),
    z.object({ kind: z.literal('postgres'), url: z.string() }),
  ]),
  dataFolder: z.string(),
  sharedSlipId: z.uuid(),
  unitId: z.uuid(),
})
type Orders = z.infer<typeof Orders>

const secretKey = 's'.repeat(32)
const workers = 5

/** Keys of the county under load. */
export function keystoreIn(dataFolder: string): ReturnType<typeof openKeystore> {
  return openKeystore({ directory: join(dataFolder, 'keys'), secretKey })
}

if (import.meta.main) {
  const orders = Orders.parse(JSON.parse(process.argv[2] ?? ''))
  const before = readTold(readFileSync(join(orders.dataFolder, 'told'), 'utf8'))
  await takeDataFolder(orders.dataFolder)
  const database = await openPlace(orders.place)
  await checkSurvival(database, { told: before, keystore: keystoreIn(orders.dataFolder) })
  tell({ type: 'ready' })
  await Promise.all([
    ...Array.from({ length: workers }, () => work(database, orders)),
    sealAgainAndAgain(database, orders),
  ])
}

/** The database at a place, as the app sees it. */
export async function openPlace(place: TestPlace): Promise<Database> {
  if (place.kind === 'postgres') return openDatabase(place)
  const database = await openDatabase({ kind: 'embedded', directory: place.folder })
  await database.embedded?.exec('set role tongban_app')
  return database
}

/** Slip after slip of one's own, and between them a line on the slip that everybody writes on. */
async function work(database: Database, { sharedSlipId, unitId }: Orders): Promise<never> {
  const actor = aPerson({ unitId, grants: { 'toy.write': [unitId] } })
  const asked = (route: string) => ({ actor, happenedAt: new Date(), key: keyFor(actor, route) })
  for (;;) {
    const first = asked('write')
    const { record } = await inTransaction(database, (tx) =>
      create(tx, slipKind, writeSlip, { ...first, input: { title: '一张单子' } }),
    )
    tellStep(record, first.key)
    for (const recordId of [record.id, sharedSlipId, record.id]) {
      const next = asked('add')
      const input = { amountFen: 1 + Math.floor(Math.random() * 1000) }
      const added = await inTransaction(database, (tx) =>
        take(tx, slipKind, addToSlip, { ...next, recordId, version: null, input }),
      )
      tellStep(added.record, next.key)
    }
    const last = asked('close')
    const closed = await inTransaction(database, (tx) =>
      take(tx, slipKind, closeSlip, { ...last, recordId: record.id, version: 3, input: {} }),
    )
    tellStep(closed.record, last.key)
  }
}

async function sealAgainAndAgain(database: Database, { dataFolder }: Orders): Promise<never> {
  const keystore = keystoreIn(dataFolder)
  for (;;) {
    const { seal } = await inTransaction(database, async (tx) => {
      await sql`select platform.fold_tally()`.execute(tablesOf<'platform'>(tx))
      return sealJournal(tx, { keystore, now: new Date() })
    })
    if (seal) tell({ type: 'seal', number: seal.number, digest: seal.digest })
    await sleep(30)
  }
}

function keyFor({ accountId }: { readonly accountId: string }, route: string): RequestKey {
  return { actorId: accountId, route, key: newId(), bodyDigest: 'b'.repeat(64) }
}

function tellStep(
  record: {
    readonly id: string
    readonly version: number
    readonly state: string
    readonly number: string | null
    readonly totalFen: number
  },
  { key }: RequestKey,
): void {
  const { id: recordId, version, state, number, totalFen } = record
  tell({ type: 'step', recordId, version, state, number: number ?? '', totalFen, key })
}

// At once, not through a stream: what is told must be out before anything else happens.
function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`)
}
