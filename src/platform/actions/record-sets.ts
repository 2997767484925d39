import type { Spine } from '#kernel/action.ts'
import { sql, type RawBuilder } from 'kysely'
import { columnOf } from '../database/plain-sql.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { tokensOf } from '../search/tokens.ts'
import type { RecordKind } from './record-kind.ts'
import { spineColumns } from './record-store.ts'
import { journalRow, nextSpine, type Chain, type Step } from './step.ts'

/** What `record-store.ts` does to one record, done to a set of them in as many statements. */

/** Locks a set of records in the order of their ids and reads them whole; what does not exist is absent. */
export async function lockRecordSet<Row extends Spine>(
  tx: Tx,
  kind: RecordKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly record: Row; readonly chain: Chain }>> {
  const { rows } = await sql<Row & Chain>`
    select own.*, ${spineColumns}, r.head_digest, r.salt
    from platform.record r join ${sql.table(kind.table)} own on own.id = r.id
    where r.id = any(${[...ids]}::uuid[]) and r.kind = ${kind.process.kind}
    order by r.id for update of r, own`.execute(tablesOf<'platform'>(tx))
  return new Map(
    rows.map((record) => {
      const { id, headDigest, salt } = record
      // An action decides on the record; the salt of its personal values is not its business.
      Reflect.deleteProperty(record, 'headDigest')
      Reflect.deleteProperty(record, 'salt')
      return [id, { record, chain: { headDigest, salt } }]
    }),
  )
}

/** Saves what was decided of the records' own fields: one statement for all that change the same fields. */
export async function saveFieldSet(
  tx: Tx,
  kind: RecordKind,
  changed: readonly { readonly id: string; readonly changes: object | undefined }[],
): Promise<void> {
  const table = sql.table(kind.table)
  const groups = Map.groupBy(changed, ({ changes }) =>
    Object.keys(changes ?? {})
      .sort()
      .join(' '),
  )
  for (const [names, group] of groups) {
    if (names === '') continue
    const sets = names.split(' ').map((name) => sql`${sql.ref(name)} = ${sql.ref(`n.${name}`)}`)
    const rows = group.map(({ id, changes }) => inColumns({ id, ...changes }))
    await sql`update ${table} own set ${sql.join(sets)}
      from json_populate_recordset(null::${table}, ${JSON.stringify(rows)}::json) n where n.id = own.id`.execute(
      tablesOf<'platform'>(tx),
    )
  }
}

/** Inserts the own fields of new records, one statement for all that have the same fields. */
export async function insertFieldSet(
  tx: Tx,
  kind: RecordKind,
  made: readonly { readonly id: string; readonly fields: object }[],
): Promise<void> {
  const table = sql.table(kind.table)
  const rows = made.map(({ id, fields }) => ({ id, ...fields }))
  for (const [names, group] of Map.groupBy(rows, (row) => Object.keys(row).sort().join(' '))) {
    const columns = sql.join(names.split(' ').map((name) => sql.ref(name)))
    await sql`insert into ${table} (${columns})
      select ${columns} from json_populate_recordset(null::${table}, ${JSON.stringify(group.map(inColumns))}::json)`.execute(
      tablesOf<'platform'>(tx),
    )
  }
}

/** Writes what an action did to a set of records: spines, journal rows, stays and tally, in one statement. Journal ids by record. */
export async function writeSteps(
  tx: Tx,
  kind: string,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, { readonly journalId: number; readonly spine: Spine }>> {
  const moved = steps.map((step) => ({ step, spine: nextSpine(step) }))
  const spines = new Map(moved.map(({ spine }) => [spine.id, spine]))
  const rows = moved.map(({ step, spine }) => rowOf(step, spine, step.record.state))
  const moves = moved.flatMap(({ step, spine }) => [
    differenceOf(step.record, -1),
    differenceOf(spine, 1),
  ])
  const { rows: written } = await sql<{ id: number; recordId: string }>`
    with ${stepRows(rows)}, ${journalRows(kind)},
    spine as (
      update platform.record r set state = s.to_state, version = s.sequence, number = s.number, title = s.title,
        unit_id = s.unit_id, owner_id = s.owner_id, assignee_key = s.assignee_key, waiting_for = s.waiting_for,
        due_on = s.due_on, head_digest = s.digest, changed_at = s.happened_at
      from step s where r.id = s.record_id),
    left_state as (
      update platform.stay t set until = j.happened_at, left_by = j.id
      from journal j where t.record_id = j.record_id and t.until is null and j.to_state <> j.from_state),
    ${enteredStates(kind)}, ${tallyRows(kind, moves)}
    select id, record_id from journal`.execute(tablesOf<'platform'>(tx))
  return new Map(
    written.flatMap(({ id, recordId }) => {
      const spine = spines.get(recordId)
      return spine ? [[recordId, { journalId: id, spine }] as const] : []
    }),
  )
}

/** Writes a set of new records: spines, first journal rows, stays, tally and search tokens, in one statement. Journal ids by record. */
export async function writeFirstSteps(
  tx: Tx,
  kind: string,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, number>> {
  if (steps.length === 0) return new Map()
  const rows = steps.map((step) => ({
    ...rowOf(step, step.record, null),
    salt: step.chain.salt,
    tokens: tokensOf(`${step.record.number ?? ''} ${step.record.title}`),
  }))
  const added = steps.map(({ record }) => differenceOf(record, 1))
  const { rows: written } = await sql<{ id: number; recordId: string }>`
    with ${stepRows(rows)},
    spine as (
      insert into platform.record (id, kind, state, version, number, title, unit_id, owner_id, assignee_key, waiting_for, due_on, head_digest, salt, created_at, changed_at)
      select record_id, ${kind}, to_state, sequence, number, title, unit_id, owner_id, assignee_key, waiting_for, due_on, digest, salt, happened_at, happened_at
      from step),
    ${journalRows(kind)}, ${enteredStates(kind)}, ${tallyRows(kind, added)},
    found_by as (
      insert into platform.search_token (token, record_id)
      select t.token, s.record_id from step s cross join lateral json_array_elements_text(s.tokens) as t (token))
    select id, record_id from journal`.execute(tablesOf<'platform'>(tx))
  return new Map(written.map(({ id, recordId }) => [recordId, id]))
}

type StepRow = Readonly<Record<string, unknown>>

function rowOf(step: Step, spine: Spine, fromState: string | null): StepRow {
  const { number, title, unitId, ownerId, assigneeKey, waitingFor, dueOn } = spine
  const { kind: _kind, ...row } = journalRow(step, spine.version, fromState)
  return {
    ...row,
    ...{ number, title, unitId, ownerId, assigneeKey, waitingFor, dueOn },
  }
}

function stepRows(rows: readonly StepRow[]): RawBuilder<unknown> {
  return sql`step as materialized (select * from json_to_recordset(${JSON.stringify(rows.map(inColumns))}::json) as s (
    record_id uuid, sequence integer, action text, from_state text, to_state text, actor_id uuid, acting_for uuid,
    happened_at timestamptz, recorded_at timestamptz, previous text, digest text, body text, number text, title text,
    unit_id uuid, owner_id uuid, assignee_key text, waiting_for text, due_on date, salt text, tokens json))`
}

// It gives back what the stays need, so that nothing joins it with the steps again: the database expects a hundred of
// each, and once compared two thousand with two thousand one by one.
function journalRows(kind: string): RawBuilder<unknown> {
  return sql`journal as (
    insert into platform.journal (format, kind, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body)
    select 1, ${kind}, record_id, sequence, action, from_state, to_state, actor_id, acting_for, happened_at, recorded_at, previous, digest, body
    from step returning id, record_id, sequence, from_state, to_state, happened_at)`
}

function enteredStates(kind: string): RawBuilder<unknown> {
  return sql`entered_state as (
    insert into platform.stay (record_id, kind, sequence, state, since, entered_by)
    select record_id, ${kind}, sequence, to_state, happened_at, id
    from journal where to_state is distinct from from_state)`
}

type Difference = Pick<Spine, 'state' | 'unitId'> & { readonly difference: number }

// What the fold would add up anyway is added up here: one row for each state and unit, not two for each record.
function tallyRows(kind: string, differences: readonly Difference[]): RawBuilder<unknown> {
  const sums = new Map<string, Difference>()
  for (const { state, unitId, difference } of differences) {
    const place = `${state} ${unitId}`
    const before = sums.get(place)?.difference ?? 0
    sums.set(place, { state, unitId, difference: before + difference })
  }
  const rows = [...sums.values()].filter(({ difference }) => difference !== 0)
  return sql`tally as (
    insert into platform.tally_difference (kind, state, unit_id, difference)
    select ${kind}, state, unit_id, difference
    from json_to_recordset(${JSON.stringify(rows.map(inColumns))}::json) as d (state text, unit_id uuid, difference integer))`
}

function differenceOf({ state, unitId }: Spine, difference: number): Difference {
  return { state, unitId, difference }
}

/** The same values under the names of the columns, as the database reads them from JSON; what is absent there is null. */
function inColumns(row: object): StepRow {
  const named: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(row) as [string, unknown][])
    if (value !== null) named[columnOf(name)] = value
  return named
}
