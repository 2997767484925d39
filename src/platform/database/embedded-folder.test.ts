import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { type Database, openDatabase } from './database.ts'

const folder = mkdtempSync(join(tmpdir(), 'embedded-'))
after(() => {
  rmSync(folder, { recursive: true })
})

async function open(directory: string): Promise<Database> {
  return openDatabase({ kind: 'embedded', directory })
}

void test('A database killed before it had written its lock file opens with all it held', async () => {
  const directory = join(folder, 'locked')
  const first = await open(directory)
  await first.embedded?.exec('create table kept (n int); insert into kept values (7)')
  await first.close()
  writeFileSync(join(directory, 'postmaster.pid'), '')
  const second = await open(directory)
  const answer = await second.embedded?.query<{ n: number }>('select n from kept')
  await second.close()
  assert.deepEqual(answer?.rows, [{ n: 7 }])
})

void test('A database killed while it was being made is made anew', async () => {
  const directory = join(folder, 'half-made')
  mkdirSync(directory)
  writeFileSync(join(directory, 'PG_VERSION'), '17\n')
  writeFileSync(`${directory}.unfinished`, '')
  const database = await open(directory)
  const answer = await database.embedded?.query<{ one: number }>('select 1 as one')
  await database.close()
  const again = await open(directory)
  await again.close()
  assert.deepEqual(answer?.rows, [{ one: 1 }])
})
