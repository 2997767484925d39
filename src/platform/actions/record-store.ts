import type { Spine } from '#kernel/action.ts'
import { sql, type RawBuilder } from 'kysely'
import { compiled, listed, named, plain, PlainSql } from '../database/plain-sql.ts'
import { owe, tablesOf, type Tx } from '../database/transaction.ts'
import type { RequestKey } from './idempotency.ts'
import type { RecordKind } from './record-kind.ts'
import { tokensOf } from '../search/tokens.ts'
import { notFound } from './checks.ts'
import { journalRow, nextSpine, type Chain, type JournalRow, type Step } from './step.ts'

/**
 * Locks a record and reads it whole: the spine and the kind's own fields. Both rows are locked: PostgreSQL, having
 * waited for one, reads anew only what it locks, and would give the other as it was before the wait. The number of the
 * journal row to come is taken then too, so that what follows from the action need not wait for its journal row.
 */
export async function lockRecord<Row extends Spine>(
  tx: Tx,
  kind: RecordKind,
  id: string,
): Promise<{ readonly record: Row; readonly chain: Chain; readonly journalId: number }> {
  const statement = compiled<Row & Chain & { journalId: number }>(plain`
    with locked as materialized (
      select own.*, ${new PlainSql([columnsOfSpine], [])}, r.head_digest, r.salt
      from platform.record r join ${named(kind.table)} own on own.id = r.id
      where r.id = ${id} and r.kind = ${kind.process.kind} for update of r, own)
    select locked.*, nextval('platform.journal_id_seq') as journal_id from locked`)
  const { rows } = await tablesOf<'platform'>(tx).executeQuery(statement)
  const found = rows[0]
  if (!found) throw notFound(kind)
  const { headDigest, salt, journalId } = found
  // An action decides on the record; the salt of its personal values is not its business.
  Reflect.deleteProperty(found, 'headDigest')
  Reflect.deleteProperty(found, 'salt')
  Reflect.deleteProperty(found, 'journalId')
  return { record: found, chain: { headDigest, salt }, journalId }
}

/** Takes the number of a journal row to come, for a record that is not there to be locked. */
export async function reserveJournalId(tx: Tx): Promise<number> {
  const statement = compiled<{ id: number }>(plain`select nextval('platform.journal_id_seq') as id`)
  const { rows } = await tablesOf<'platform'>(tx).executeQuery(statement)
  return getOnly(rows).id
}

/** Reads a record whole, without locking it. Absent is undefined; who may see it is the caller's question. */
export async function findRecord<Row extends Spine>(
  tx: Tx,
  kind: RecordKind,
  id: string,
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select own.*, ${spineColumns}
    from platform.record r join ${sql.table(kind.table)} own on own.id = r.id
    where r.id = ${id} and r.kind = ${kind.process.kind}`.execute(tablesOf<'platform'>(tx))
  return rows[0]
}

const columnsOfSpine = `
  r.id, r.kind, r.state, r.version, r.number, r.title, r.unit_id, r.owner_id, r.assignee_key,
  r.waiting_for, r.due_on, r.created_at, r.changed_at`

/** The spine's columns of `platform.record r`, as every record carries them. */
export const spineColumns: RawBuilder<unknown> = sql.raw(columnsOfSpine)

/** Saves what the decision changed of the kind's own fields, as one part of the statement that writes the step. */
function saveFields(kind: RecordKind, id: string, changes: object): PlainSql {
  const entries = Object.entries(changes)
  if (entries.length === 0) return plain``
  const sets = entries.map(([name, value]) => plain`${named(name)} = ${stored(value)}`)
  return plain`fields as (update ${named(kind.table)} set ${listed(sets)} where id = ${id}),`
}

function insertFields(kind: RecordKind, id: string, fields: object): PlainSql {
  const entries = Object.entries({ id, ...fields })
  return plain`insert into ${named(kind.table)} (${listed(entries.map(([name]) => named(name)))})
    values (${listed(entries.map(([, value]) => stored(value)))})`
}

// jsonb parameters are always text: the two drivers would each guess differently.
function stored(value: unknown): unknown {
  const isStructure = typeof value === 'object' && value !== null && !(value instanceof Date)
  return isStructure ? JSON.stringify(value) : value
}

/** The step with the number of its journal row, and the key of the request that asked for it. */
export type KeyedStep = Step & {
  readonly journalId: number
  readonly key: RequestKey | undefined
}

/** Writes what one action did: own fields, spine, stay, tally, request key and journal row, in one statement that is owed. */
export function writeStep(tx: Tx, kind: RecordKind, step: KeyedStep, changes: object): Spine {
  const spine = nextSpine(step)
  const row = journalRow(step, spine.version, step.record.state)
  const statement = plain`
    with ${saveFields(kind, spine.id, changes)}
    spine as (
      update platform.record set state = ${spine.state}, version = ${spine.version}, number = ${spine.number},
        title = ${spine.title}, unit_id = ${spine.unitId}, owner_id = ${spine.ownerId}, assignee_key = ${spine.assigneeKey},
        waiting_for = ${spine.waitingFor}, due_on = ${spine.dueOn}, head_digest = ${row.digest}, changed_at = ${spine.changedAt}
      where id = ${spine.id})
    ${spine.state === step.record.state ? plain`` : changeStay(step, spine)}
    ${spine.state === step.record.state && spine.unitId === step.record.unitId ? plain`` : countAnew(step.record, spine)}
    ${insertKey(step.key, spine.id, row.recordedAt)}
    ${insertJournal(row, step.journalId)}`
  owe(tx, compiled(statement))
  return spine
}

function changeStay({ happenedAt, journalId }: KeyedStep, spine: Spine): PlainSql {
  return plain`, left_state as (
      update platform.stay set until = ${happenedAt}, left_by = ${journalId}
      where record_id = ${spine.id} and until is null),
    entered_state as (
      insert into platform.stay (record_id, kind, sequence, state, since, entered_by)
      values (${spine.id}, ${spine.kind}, ${spine.version}, ${spine.state}, ${happenedAt}, ${journalId}))`
}

function countAnew(before: Spine, after: Spine): PlainSql {
  return plain`, tally as (
      insert into platform.tally_difference (kind, state, unit_id, difference)
      values (${before.kind}, ${before.state}, ${before.unitId}, -1), (${after.kind}, ${after.state}, ${after.unitId}, 1))`
}

/**
 * Writes a new record: spine, own fields, first stay, tally, search tokens, request key and first journal row, in one
 * statement that is owed.
 */
export function writeFirstStep(
  tx: Tx,
  kind: RecordKind,
  step: Omit<KeyedStep, 'signature'>,
  fields: object,
): void {
  const { record, chain, journalId } = step
  const row = journalRow({ ...step, signature: undefined }, record.version, null)
  const statement = plain`
    with spine as (
      insert into platform.record (id, kind, state, version, number, title, unit_id, owner_id, assignee_key, waiting_for, due_on, head_digest, salt, created_at, changed_at)
      values (${record.id}, ${record.kind}, ${record.state}, ${record.version}, ${record.number}, ${record.title}, ${record.unitId}, ${record.ownerId},
        ${record.assigneeKey}, ${record.waitingFor}, ${record.dueOn}, ${row.digest}, ${chain.salt}, ${record.createdAt}, ${record.changedAt})),
    fields as (${insertFields(kind, record.id, fields)}),
    entered_state as (
      insert into platform.stay (record_id, kind, sequence, state, since, entered_by)
      values (${record.id}, ${record.kind}, 1, ${record.state}, ${step.happenedAt}, ${journalId})),
    tally as (
      insert into platform.tally_difference (kind, state, unit_id, difference)
      values (${record.kind}, ${record.state}, ${record.unitId}, 1)),
    found_by as (
      insert into platform.search_token (token, record_id)
      select token, ${record.id} from unnest(${tokensOf(`${record.number ?? ''} ${record.title}`)}::text[]) as t (token))
    ${insertKey(step.key, record.id, row.recordedAt)}
    ${insertJournal(row, journalId)}`
  owe(tx, compiled(statement))
}

function insertJournal(row: JournalRow, id: number): PlainSql {
  return plain`
    insert into platform.journal (id, format, kind, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body)
    overriding system value values (${id}, 1, ${row.kind}, ${row.recordId}, ${row.sequence}, ${row.action}, ${row.fromState}, ${row.toState}, ${row.actorId}, ${row.actingFor},
      ${row.happenedAt}, ${row.recordedAt}, ${row.previous}, ${row.digest}, ${row.body})`
}

function insertKey(key: RequestKey | undefined, answerId: string, at: Date): PlainSql {
  if (!key) return plain``
  return plain`, request_key as (
      insert into platform.idempotency (actor_id, route, key, body_digest, answer_id, made_at)
      values (${key.actorId}, ${key.route}, ${key.key}, ${key.bodyDigest}, ${answerId}, ${at}))`
}

function getOnly<Row>(rows: readonly Row[]): Row {
  const row = rows[0]
  if (!row) throw new Error('The statement gave no row.')
  return row
}
