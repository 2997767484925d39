import type { OwnerConnection } from './migrate.ts'

interface Column {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly filled: boolean
  readonly generated: boolean
}

const typeNames: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  date: 'string',
  integer: 'number',
  jsonb: 'Json',
  numeric: 'string',
  smallint: 'number',
  text: 'string',
  'text[]': 'readonly string[]',
  'timestamp with time zone': 'Date',
  uuid: 'string',
  'uuid[]': 'readonly string[]',
}

/** The tables as TypeScript, for `tables.ts`: what the database really has, so that a query that names anything else does not compile. */
export async function describeTables(connection: OwnerConnection): Promise<string> {
  const columns = await connection.query<Column>(`
    select n.nspname as schema, c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as filled, a.attgenerated <> '' as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'jobs')
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)
  const tables = Map.groupBy(columns, ({ schema, table }) => `${schema}.${table}`)
  const interfaces = [...tables].map(
    ([name, own]) => `export interface ${pascal(name)} {\n${own.map(fieldOf).join('\n')}\n}`,
  )
  const index = [...tables.keys()].map((name) => `  '${camelTable(name)}': ${pascal(name)}`)
  return [
    `// Written by \`npm run db:dump\` from the migrated database. Do not edit.`,
    `import type { ColumnType, GeneratedAlways } from 'kysely'`,
    `/** Read as parsed JSON, written as text. */\nexport type Json = ColumnType<unknown, string, string>`,
    ...interfaces,
    `export interface Tables {\n${index.join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function fieldOf({ name, type, nullable, filled, generated }: Column): string {
  const base = `${typeNames[type] ?? unknownType(type)}${nullable ? ' | null' : ''}`
  const read =
    base.startsWith('Json') && nullable ? 'ColumnType<unknown, string | null, string | null>' : base
  if (generated) return `  ${camel(name)}: GeneratedAlways<${base}>`
  return `  ${camel(name)}: ${filled || nullable ? insertable(read, base) : read}`
}

function insertable(read: string, base: string): string {
  return read.startsWith('ColumnType') || base.startsWith('Json')
    ? read
    : `ColumnType<${base}, ${base} | undefined, ${base}>`
}

function unknownType(type: string): never {
  throw new Error(
    `The column type ${type} has no TypeScript type yet: add it to describe-tables.ts and type-parsers.ts.`,
  )
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

function camelTable(name: string): string {
  const [schema, table] = name.split('.')
  return `${schema ?? ''}.${camel(table ?? '')}`
}

function pascal(name: string): string {
  return name
    .split('.')
    .map((part) => camel(`_${part}`))
    .join('')
}
