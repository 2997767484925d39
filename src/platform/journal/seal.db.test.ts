import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { sql } from 'kysely'

import { isSm2Signature } from '#platform/crypto/sm2.ts'
import { asOwner } from '#platform/database/migrate.ts'
import { inTransaction, tablesOf } from '#platform/database/transaction.ts'

import { aJournalRow, insertJournalRow } from '../../../tests/support/journal-database.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { type AsOf, type AsOfRequest, asOfCondition, resolveAsOf } from './as-of.ts'
import { type Keystore, openKeystore } from './keystore.ts'
import { merkleRoot } from './merkle.ts'
import { firstPrevious } from './row-digest.ts'
import { type Sealed, sealJournal } from './seal.ts'
import { sealDigest, sealLeaf, sealText } from './seal-content.ts'
import { isHandedOver } from './seal-key.ts'
import { ensureSealKey, rotateSealKey } from './seal-key-store.ts'

const database = await freshDatabase()
let keystore: Keystore
let folder: string
let record = 0

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seal-'))
  keystore = openKeystore({
    directory: join(folder, 'keys'),
    secretKey: '示例县的密钥，三十二个字符以上才收',
  })
  await inTransaction(database, (tx) => ensureSealKey(tx, { keystore, now: at(0) }))
})

after(async () => {
  await rm(folder, { recursive: true })
})

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2) + minutes * 60_000)

async function write(count: number): Promise<readonly number[]> {
  return inTransaction(database, async (tx) => {
    const ids: number[] = []
    for (let index = 0; index < count; index += 1) {
      record += 1
      ids.push(await insertJournalRow(tx, aJournalRow(record, 1)))
    }
    return ids
  })
}

const seal = (minutes: number, more: { whole?: boolean; rowsMax?: number } = {}): Promise<Sealed> =>
  inTransaction(database, (tx) => sealJournal(tx, { keystore, now: at(minutes), ...more }))

const asOf = (request: AsOfRequest): Promise<AsOf> =>
  inTransaction(database, (tx) => resolveAsOf(tx, request))

async function idsAsOf(request: AsOfRequest): Promise<readonly number[]> {
  return inTransaction(database, async (tx) => {
    const condition = asOfCondition('j.id', await resolveAsOf(tx, request))
    const { rows } = await sql<{ id: number }>`
      select j.id from platform.journal j where ${condition} order by j.id`.execute(
      tablesOf<'platform'>(tx),
    )
    return rows.map(({ id }) => id)
  })
}

// A row whose transaction is still open is, for everyone else, a row that is not there yet.
const late: number[] = []
async function commitLate(id: number): Promise<void> {
  record += 1
  const row = aJournalRow(record, 1)
  await asOwner(database, database.url, async (owner) => {
    await owner.query(
      `insert into platform.journal (id, format, kind, record_id, sequence, action, happened_at, recorded_at, previous, digest, body)
       overriding system value values ($1, 1, $2, $3, 1, $4, now(), now(), $5, $6, $7)`,
      [id, row.kind, row.recordId, row.action, row.previous, row.digest, row.body],
    )
  })
  late.push(id)
}
async function skipId(): Promise<number> {
  return asOwner(database, database.url, async (owner) => {
    const rows = await owner.query<{ id: number | string }>(
      `select nextval(pg_get_serial_sequence('platform.journal', 'id')) as id`,
    )
    return Number(rows[0]?.id)
  })
}

test('sealing takes every row once, chains and signs, and says what was known when', async (context) => {
  await context.test(
    'an empty journal is not sealed, and an as-of before the first seal has nothing',
    async () => {
      assert.deepEqual(await seal(1), { seal: null, more: false })
      assert.deepEqual(await asOf('latest'), {
        sealNumber: 0,
        sealDigest: firstPrevious,
        journalIdMax: 0,
        lateJournalIds: [],
        provisional: false,
        at: '1970-01-01T00:00:00.000Z',
      })
    },
  )

  await context.test(
    'a seal holds the rows by ascending id, and its signature verifies',
    async () => {
      const ids = await write(5)
      const before = await asOf('latest')
      assert.equal(before.provisional, true)
      assert.equal(before.journalIdMax, ids.at(-1))
      const { seal: first, more } = await seal(5)
      assert.ok(first)
      assert.equal(more, false)
      assert.deepEqual(
        [first.number, first.previous, first.rowCount, first.journalIds, first.sealedAt],
        [1, firstPrevious, 5, `${String(ids[0])}-${String(ids.at(-1))}`, at(5).toISOString()],
      )
      const key = await inTransaction(database, (tx) => ensureSealKey(tx, { keystore, now: at(6) }))
      assert.ok(isSm2Signature(sealText(first), first.signature, key.publicKey))
      assert.equal(first.digest, sealDigest(first))
      const leaves = await inTransaction(database, async (tx) => {
        const { rows } = await sql<{ id: number; digest: string }>`
        select id, digest from platform.journal order by id`.execute(tablesOf<'platform'>(tx))
        return rows.map(sealLeaf)
      })
      assert.equal(first.root, merkleRoot(leaves))
      assert.deepEqual(await seal(6), { seal: null, more: false })
      assert.equal((await asOf('latest')).provisional, false)
    },
  )

  await context.test(
    'a row that commits below a sealed id goes into the next seal, marked late',
    async () => {
      const hole = await skipId()
      const above = await write(2)
      const second = (await seal(10)).seal
      assert.equal(second?.journalIdMax, above.at(-1))
      const known = await idsAsOf({ seal: 2 })
      await commitLate(hole)
      assert.deepEqual(await idsAsOf({ seal: 2 }), known, 'not yet sealed anywhere')
      assert.deepEqual((await asOf({ seal: 2 })).lateJournalIds, [hole])
      assert.ok((await idsAsOf('latest')).includes(hole))
      const third = (await seal(15)).seal
      assert.deepEqual([third?.number, third?.journalIds], [3, String(hole)])
      assert.equal(third?.journalIdMax, second?.journalIdMax)
      assert.deepEqual(await idsAsOf({ seal: 2 }), known, 'sealed later')
      assert.deepEqual(await idsAsOf(at(12)), known)
      assert.deepEqual(
        await idsAsOf({ seal: 3 }),
        [...known, hole].toSorted((a, b) => a - b),
      )
    },
  )

  await context.test(
    'an instant means the newest seal made by then; after the last seal it is provisional',
    async () => {
      assert.equal((await asOf(at(2))).sealNumber, 0)
      assert.deepEqual(await idsAsOf(at(2)), [])
      assert.equal((await asOf(at(5))).sealNumber, 1)
      const middle = await asOf(at(12))
      assert.deepEqual(
        [middle.sealNumber, middle.provisional, middle.at],
        [2, false, at(12).toISOString()],
      )
      assert.deepEqual(
        [(await asOf(at(16))).sealNumber, (await asOf(at(16))).provisional],
        [3, true],
      )
      await assert.rejects(asOf({ seal: 99 }), /no seal 99/)
    },
  )

  await context.test(
    'more rows than one seal takes make several, each strictly later than the one before',
    async () => {
      await write(5)
      const first = await seal(20, { rowsMax: 2 })
      const second = await seal(20, { rowsMax: 2 })
      const third = await seal(20, { rowsMax: 2 })
      assert.deepEqual([first.more, second.more, third.more], [true, true, false])
      assert.deepEqual(
        [first.seal?.rowCount, second.seal?.rowCount, third.seal?.rowCount],
        [2, 2, 1],
      )
      assert.equal(second.seal?.previous, first.seal?.digest)
      assert.ok((second.seal?.sealedAt ?? '') > (first.seal?.sealedAt ?? ''))
    },
  )

  // The embedded database has one connection: there a second one waits for it before it asks for the lock.
  const skip = database.kind === 'embedded'
  await context.test('who finds another sealing leaves it to him', { skip }, async () => {
    await write(3)
    const sealed = Promise.withResolvers<undefined>()
    const looked = Promise.withResolvers<undefined>()
    const first = inTransaction(database, async (tx) => {
      const result = await sealJournal(tx, { keystore, now: at(25) })
      sealed.resolve(undefined)
      await looked.promise
      return result
    })
    await sealed.promise
    const second = await seal(25).finally(() => {
      looked.resolve(undefined)
    })
    assert.deepEqual(second, { seal: null, more: false })
    assert.equal((await first).seal?.rowCount, 3)
  })

  await context.test(
    'what was in flight for more than an hour waits for the nightly search',
    async () => {
      const hole = await skipId()
      await write(1)
      await seal(30)
      await write(1)
      await seal(100)
      await commitLate(hole)
      assert.equal((await seal(101)).seal, null)
      const nightly = (await seal(102, { whole: true })).seal
      assert.equal(nightly?.journalIds, String(hole))
    },
  )

  await context.test(
    'the next key is signed by the one before it, and seals name their key',
    async () => {
      const old = await inTransaction(database, (tx) =>
        ensureSealKey(tx, { keystore, now: at(110) }),
      )
      const key = await inTransaction(database, (tx) =>
        rotateSealKey(tx, { keystore, now: at(110) }),
      )
      assert.ok(isHandedOver(key, old))
      assert.ok(!isHandedOver({ ...key, validFrom: at(111).toISOString() }, old))
      await write(1)
      assert.equal((await seal(120)).seal?.keyId, key.id)
    },
  )

  await context.test(
    'a key that is gone cannot hand over, unless one says that it is lost',
    async () => {
      const elsewhere = openKeystore({
        directory: join(folder, 'elsewhere'),
        secretKey: '另一把，也要三十二个字符以上才行的',
      })
      const change = { keystore: elsewhere, now: at(130) }
      await assert.rejects(
        inTransaction(database, (tx) => rotateSealKey(tx, change)),
        /not here/,
      )
      const key = await inTransaction(database, (tx) =>
        rotateSealKey(tx, { ...change, lost: true }),
      )
      assert.equal(key.rotationSignature, null)
    },
  )
})

test('the program may add to the journal and its seals, and can change or delete nothing there', async () => {
  for (const table of ['journal', 'seal', 'seal_entry', 'seal_key']) {
    for (const statement of [`delete from platform.${table}`, `truncate platform.${table}`]) {
      await assert.rejects(run(statement), /permission denied/, statement)
    }
  }
  await assert.rejects(run(`update platform.journal set body = ''`), /permission denied/)
  await assert.rejects(run(`update platform.seal set root = ''`), /permission denied/)
  await assert.rejects(run(`update platform.seal_entry set late = true`), /permission denied/)
  await assert.rejects(run(`update platform.seal_key set public_key = ''`), /permission denied/)
})

const run = (statement: string): Promise<unknown> =>
  inTransaction(database, (tx) => sql.raw(statement).execute(tablesOf<'platform'>(tx)))
