import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Spine } from '#kernel/action.ts'
import { Refusal } from '#kernel/refusal.ts'
import { accountKind } from '#modules/people/index.ts'
import type { RecordKind } from '#platform/actions/record-kind.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { sm3Hex } from '#platform/crypto/sm3.ts'
import { inTransaction, reading, tablesOf } from '#platform/database/transaction.ts'
import { canonicalJson } from '#platform/journal/canonical-json.ts'
import { erasePersonal } from '#platform/journal/erase-personal.ts'
import { exportJournal } from '#platform/journal/export-journal.ts'
import { verifyJournal } from '#platform/journal/verify.ts'
import { sql } from 'kysely'
import {
  aBureau,
  act,
  aForm,
  aProject,
  make,
  march,
  readClaim,
  sign,
} from '../../../tests/stories/budget-story.ts'
import { aContract, readContract } from '../../../tests/stories/contract-story.ts'
import { aDraftOn, aTable, decide } from '../../../tests/stories/an-allotment.ts'
import { anAccount } from '../../../tests/support/county.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { fileClaim } from './actions/file-claim.ts'
import { submitClaim } from './actions/submit-claim.ts'
import { takeBackClaim } from './actions/take-back-claim.ts'
import { claimKind } from './claims/claim-kind.ts'
import { contractKind } from './contracts/contract-kind.ts'
import { payoutsOf } from './claims/claim.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const projectId = await aProject(bureau)
const basis = '个人信息保护法第四十七条，本人 2023 年 3 月 6 日申请'

describe('the payee of a claim, erased by law', () => {
  it('is nowhere any more, and the journal stays whole and cannot be made to tell him', async () => {
    const payee = { name: '龘䶮付款人', bank: '绝无仅有信用社', account: '6217009876543210' }
    const input = { ...aForm(projectId), payee }
    const key = { actorId: bureau.actors.clerk.accountId, route: 'POST /claims', key: 'form-0001' }
    const claimId = await make(bureau, claimKind, fileClaim, { actor: bureau.actors.clerk, input })
    await noteKey({ ...key, answerId: claimId, body: JSON.stringify(input) })
    await sign(bureau, submitClaim, claimId, bureau.actors.clerk)
    assert.ok((await placesOf(payee.name)).length > 0)
    const digest = await saltedName(claimId, payee.name)
    assert.deepEqual(await placesOf(digest), ['platform.journal'])

    await erase(claimKind, claimId)

    for (const value of Object.values(payee)) assert.deepEqual(await placesOf(value), [])
    assert.deepEqual(await placesOf(digest), ['platform.journal'])
    assert.notEqual(await saltedName(claimId, payee.name), digest)
    assert.deepEqual(await placesOf(sm3Hex(JSON.stringify(input))), [])
    assert.deepEqual(await findings(), [])
    assert.deepEqual(await lastStep(claimId), { action: 'erase-personal', basis })
  })

  it('leaves the towns that an allotment pays, which are public bodies', async () => {
    const table = await aTable(bureau, projectId, [[bureau.county.town, 100_000]], {
      paymentOrder: 'payment-first',
    })
    await decide(bureau, table)
    const claimId = await aDraftOn(bureau, table)
    await erase(claimKind, claimId)
    const paid = payoutsOf(await readClaim(bureau, claimId))
    assert.deepEqual(
      paid.map(({ payee, amountFen }) => [payee.name, amountFen]),
      [['样例镇人民政府', 100_000]],
    )
  })

  it('leaves a record with which work goes on', async () => {
    const claimId = await make(bureau, claimKind, fileClaim, {
      actor: bureau.actors.clerk,
      input: aForm(projectId),
    })
    await sign(bureau, submitClaim, claimId, bureau.actors.clerk)
    await erase(claimKind, claimId)
    await act(bureau, claimKind, takeBackClaim, { recordId: claimId, actor: bureau.actors.clerk })
    assert.deepEqual(await findings(), [])
  })
})

describe('the supplier’s account and the acceptors of a contract, erased by law', () => {
  it('are nowhere any more, and its page is read and it is paid on as before', async () => {
    const contractId = await aContract(bureau, projectId, { state: 'accepted' })
    assert.ok((await placesOf('验收甲')).length > 0)
    await erase(contractKind, contractId)
    assert.deepEqual(await placesOf('验收甲'), [])
    assert.deepEqual(await findings(), [])
    const { acceptance, supplier } = await readContract(bureau, contractId)
    assert.deepEqual([acceptance?.conclusion, supplier.account], ['passed', ''])
  })
})

describe('a person’s account, erased by law', () => {
  it('keeps no name, no password and no word by which he is found', async () => {
    const name = '欧阳㐂㐂'
    const accountId = await anAccount(database, {
      loginName: 'leaver',
      name,
      unitId: bureau.county.service,
      password: 'Zhi-Ma 2026 kaimen',
    })
    assert.ok((await placesOf(name)).length > 0)
    assert.ok((await placesOf('argon2id')).length > 0)
    await erase(accountKind, accountId)
    for (const value of [name, '㐂㐂', 'argon2id']) assert.deepEqual(await placesOf(value), [])
    assert.equal((await find(accountKind, accountId))?.title, '（已依法删除）')
    assert.deepEqual(await findings(), [])
  })
})

describe('an erasure', () => {
  it('needs its basis, and a record', async () => {
    const claimId = await make(bureau, claimKind, fileClaim, {
      actor: bureau.actors.clerk,
      input: aForm(projectId),
    })
    await assert.rejects(erase(claimKind, claimId, ''), isRefused('invalid'))
    await assert.rejects(erase(claimKind, projectId), isRefused('not-found'))
  })

  it('cannot be done without the journal row that tells of it', async () => {
    const claimId = await make(bureau, claimKind, fileClaim, {
      actor: bureau.actors.clerk,
      input: aForm(projectId),
    })
    const told = { body: canonicalJson({ action: 'edit' }), sequence: 2, previous: '0'.repeat(64) }
    await assert.rejects(
      inTransaction(database, (tx) =>
        sql`select platform.erase_personal(${claimId}::uuid, ${JSON.stringify(told)}::jsonb)`.execute(
          tablesOf<'platform'>(tx),
        ),
      ),
      /does not tell of this erasure/,
    )
  })

  it('is the only way by which the program can make a value of a record go', async () => {
    const { rows } = await reading(database, (tx) =>
      sql<{ table: string }>`
        select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'jobs')
          and (has_table_privilege('tongban_app', c.oid, 'delete') or has_table_privilege('tongban_app', c.oid, 'truncate')
            or (c.relname = 'personal_column' and has_table_privilege('tongban_app', c.oid, 'insert, update')))`.execute(
        tablesOf<'platform'>(tx),
      ),
    )
    assert.deepEqual(rows, [])
    const { rows: trusted } = await reading(database, (tx) =>
      sql<{ name: string }>`
        select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema') and p.prosrc ~* 'delete|truncate|execute'
        order by 1`.execute(tablesOf<'platform'>(tx)),
    )
    // Differences once folded, request keys, files nobody owns, words of a search; and analysing, which changes nothing.
    assert.deepEqual(
      trusted.map(({ name }) => name),
      [
        'analyse',
        'erase_personal',
        'fold_tally',
        'forget_keys',
        'set_search_tokens',
        'sweep_files',
      ],
    )
  })
})

function erase(kind: RecordKind, recordId: string, why = basis) {
  const actor = bureau.actors.director
  const [hat] = actor.hats
  assert.ok(hat)
  return inTransaction(database, (tx) =>
    erasePersonal(tx, kind, { recordId, actor, hat, input: { basis: why }, happenedAt: march }),
  )
}

function isRefused(code: string) {
  return (error: unknown): boolean => error instanceof Refusal && error.code === code
}

/** Every table of which some row, written out as text, holds these words. */
async function placesOf(words: string): Promise<readonly string[]> {
  return reading(database, async (tx) => {
    const tables = tablesOf<'platform'>(tx)
    const { rows } = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
        and has_table_privilege(c.oid, 'select') order by 1`.execute(tables)
    const searched = rows.map(
      ({ name }) => sql`select ${name}::text as name where exists (
        select from ${sql.raw(name)} t where position(${words}::text in t::text) > 0)`,
    )
    const found = await sql<{ name: string }>`${sql.join(searched, sql` union all `)}`.execute(
      tables,
    )
    return found.rows.map(({ name }) => name)
  })
}

/** What the journal would hold of the payee's name under the record's salt of today. */
async function saltedName(claimId: string, name: string): Promise<string> {
  const { rows } = await reading(database, (tx) =>
    sql<{ salt: string; body: string }>`
      select r.salt, j.body from platform.record r join platform.journal j on j.record_id = r.id and j.sequence = 1
      where r.id = ${claimId}`.execute(tablesOf<'platform'>(tx)),
  )
  assert.ok(rows[0])
  const whole = { account: '6217009876543210', bank: '绝无仅有信用社', name }
  return sm3Hex(rows[0].salt + canonicalJson(whole))
}

async function noteKey(given: {
  readonly actorId: string
  readonly route: string
  readonly key: string
  readonly answerId: string
  readonly body: string
}): Promise<void> {
  const { body, ...rest } = given
  await inTransaction(database, (tx) =>
    tablesOf<'platform'>(tx)
      .insertInto('platform.idempotency')
      .values({ ...rest, bodyDigest: sm3Hex(body), madeAt: march })
      .execute(),
  )
}

function find(kind: RecordKind, id: string): Promise<Spine | undefined> {
  return reading(database, (tx) => findRecord(tx, kind, id))
}

async function lastStep(recordId: string): Promise<unknown> {
  const { rows } = await reading(database, (tx) =>
    sql<{ action: string; basis: string }>`
      select action, body::jsonb -> 'input' ->> 'basis' as basis from platform.journal
      where record_id = ${recordId} order by sequence desc limit 1`.execute(
      tablesOf<'platform'>(tx),
    ),
  )
  return rows[0]
}

async function findings(): Promise<readonly unknown[]> {
  const verdict = await reading(database, (tx) =>
    verifyJournal({ lines: () => exportJournal(tx, march) }, { publicKeys: [] }),
  )
  return verdict.findings
}
