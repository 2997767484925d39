import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, type Database } from '#platform/database/database.ts'
import { describeTables } from '#platform/database/describe-tables.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { format } from 'prettier'

import { findPostgresPrograms, startPostgres } from '../tests/support/test-postgres.ts'

const root = join(import.meta.dirname, '..')
const tables = 'src/platform/database/tables.ts'
const schema = 'db/schema.sql'

const isCheck = process.argv.includes('--check')
const programs = findPostgres15()
const stale =
  programs === null ? [settle(tables, await tablesOfEmbedded())] : await fromPostgres(programs)
const old = stale.filter((path) => path !== null)
if (programs === null)
  console.log(`${schema}: skipped, there is no PostgreSQL 15 with pg_dump here`)
for (const path of old)
  console.log(isCheck ? `${path} is stale: run npm run db:dump` : `${path} is written anew`)
if (old.length === 0) console.log('What is written of the schema is fresh.')
process.exitCode = isCheck && old.length > 0 ? 1 : 0

/** The path when what it holds was not `text`; only a check leaves it so. */
function settle(path: string, text: string): string | null {
  const file = join(root, path)
  if (readIfThere(file) === text) return null
  if (!isCheck) writeFileSync(file, text)
  return path
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

// Another version writes the same schema in other words.
function findPostgres15(): string | null {
  const folder = findPostgresPrograms()
  if (folder === null) return null
  const { stdout } = spawnSync(join(folder, 'pg_dump'), ['--version'], {
    encoding: 'utf8',
  })
  return stdout.includes('(PostgreSQL) 15.') ? folder : null
}

// One server for both: the embedded database, slower to start, has the same tables.
async function fromPostgres(folder: string): Promise<readonly (string | null)[]> {
  const { url, stop } = await startPostgres({ programs: folder })
  try {
    const database = await openDatabase({ kind: 'postgres', url, asOwner: true })
    const text = await tablesOf(database, url)
    await database.close()
    return [settle(tables, text), settle(schema, dump(join(folder, 'pg_dump'), url))]
  } finally {
    await stop()
  }
}

async function tablesOfEmbedded(): Promise<string> {
  const database = await openDatabase({ kind: 'embedded', directory: null })
  const text = await tablesOf(database, null)
  await database.close()
  return text
}

async function tablesOf(database: Database, url: string | null): Promise<string> {
  const text = await asOwner(database, url, async (owner) => {
    await migrate(owner)
    return describeTables(owner)
  })
  const style = { parser: 'typescript', semi: false, singleQuote: true, printWidth: 100 }
  return format(text, style)
}

function dump(program: string, url: string): string {
  const { status, stdout, stderr } = spawnSync(
    program,
    ['--schema-only', '--no-owner', '--restrict-key=tongban', url],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (status !== 0) throw new Error(`pg_dump failed: ${stderr}`)
  return stdout.replaceAll(/^-- Dumped (from|by) .*\n/gm, '')
}
