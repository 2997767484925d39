import type { OwnerConnection } from '../database/migrate.ts'
import { everyTable, isCarried, type Table } from './dump-tables.ts'
import { broken, type Manifest } from './manifest.ts'
import { readLines } from './part-file.ts'

const rowsAtOnce = 1000
const charactersAtOnce = 4_000_000

interface ForeignKey {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Fills the migrated tables with a backup's rows, all or nothing. Foreign keys are put aside meanwhile and proven when
 * they are put back, so that no order of tables or rows is needed.
 */
export async function loadTables(
  owner: OwnerConnection,
  directory: string,
  manifest: Manifest,
): Promise<void> {
  const tables = await owner.query<Table>(everyTable)
  refuseOtherTables(tables, manifest)
  await owner.exec('begin')
  try {
    const foreignKeys = await owner.query<ForeignKey>(everyForeignKey)
    for (const { table, name } of foreignKeys) {
      await owner.exec(`alter table ${table} drop constraint ${name}`)
    }
    for (const { name } of tables) await owner.exec(`alter table ${name} disable trigger user`)
    await owner.exec(`truncate ${tables.map(({ name }) => name).join(', ')}`)
    for (const part of manifest.tables) await loadTable(owner, directory, part)
    await owner.exec(continueNumbers)
    for (const { name } of tables) await owner.exec(`alter table ${name} enable trigger user`)
    for (const { table, name, definition } of foreignKeys) {
      await owner.exec(`alter table ${table} add constraint ${name} ${definition}`)
    }
    await owner.exec('commit')
  } catch (error) {
    await owner.exec('rollback')
    throw error
  }
}

// The names go into statements, so they are taken only when the database itself has them.
function refuseOtherTables(tables: readonly Table[], manifest: Manifest): void {
  const there = new Set(tables.filter(isCarried).map(({ name }) => name))
  const given = new Set(manifest.tables.map(({ table }) => table))
  const odd = [...there, ...given].filter((name) => !there.has(name) || !given.has(name))
  if (odd.length === 0) return
  throw broken(
    `备份里的表与数据库的表对不上：${odd.join('、')}。`,
    `The backup's tables are not those of the database: ${odd.join(', ')}.`,
  )
}

const everyForeignKey = `
  select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(k.conname) as name,
    pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
  order by 1, 2`

// An identity column goes on after the greatest number that the backup brought.
const continueNumbers = `
do $$
declare own record;
begin
  for own in
    select format('%I.%I', n.nspname, c.relname) as name, a.attname as attribute
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and not a.attisdropped and n.nspname !~ '^pg_'
      and pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) is not null
  loop
    execute format(
      'select setval(pg_get_serial_sequence(%L, %L), greatest(max(%I), 1), max(%I) is not null) from %s',
      own.name, own.attribute, own.attribute, own.attribute, own.name);
  end loop;
end $$`

async function loadTable(
  owner: OwnerConnection,
  directory: string,
  { table, path, rows }: Manifest['tables'][number],
): Promise<void> {
  const columns = await columnsOf(owner, table)
  const insert = `insert into ${table} (${columns}) overriding system value
    select ${columns} from json_populate_recordset(null::${table}, $1::text::json)`
  let loaded = 0
  for await (const lines of inBatches(readLines(directory, path))) {
    await owner.query(insert, [`[${lines.join(',')}]`])
    loaded += lines.length
  }
  if (loaded === rows) return
  throw broken(
    `${table} 应有 ${String(rows)} 行，备份里有 ${String(loaded)} 行。`,
    `${table} should have ${String(rows)} rows, the backup has ${String(loaded)}.`,
  )
}

// What the database computes itself cannot be given to it.
async function columnsOf(owner: OwnerConnection, table: string): Promise<string> {
  const [found] = await owner.query<{ columns: string }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
    where attrelid = $1::text::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return found?.columns ?? ''
}

async function* inBatches(lines: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let batch: string[] = []
  let characters = 0
  for await (const line of lines) {
    batch.push(line)
    characters += line.length
    if (batch.length < rowsAtOnce && characters < charactersAtOnce) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}
