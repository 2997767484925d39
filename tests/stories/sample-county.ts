import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { CalendarRows } from '#kernel/working-calendar.ts'
import { loadBudgetRules } from '#modules/budget/index.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { KeptFile } from '#platform/files/file-store.ts'
import { openKeystore, type Keystore } from '#platform/journal/keystore.ts'
import { ensureSealKey } from '#platform/journal/seal-key-store.ts'
import { addWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import calendar from '../../db/seed/working-calendar.json' with { type: 'json' }
import { samplePeople, type SampleAccount } from '../../src/sample/daying-people.ts'
import { allSteps, keyOf, rehearse } from '../../src/sample/daying-story.ts'
import type { SamplePaper } from '../../src/sample/sample-papers.ts'

/** What the sample is played with; its papers are not set, and everybody has the same password. */
export interface SampleProps {
  readonly now: Date
  readonly keystore: Keystore
  readonly accounts: readonly SampleAccount[]
  readonly papers: ReadonlyMap<string, KeptFile>
}

/** Makes a database ready for the sample: the county's key, working days, rules. */
export async function prepareSample(
  database: Database,
  keep: (paper: SamplePaper) => Promise<KeptFile> = onlyItsDigest,
): Promise<SampleProps> {
  const directory = mkdtempSync(join(tmpdir(), 'sample-keys-'))
  after(() => {
    rmSync(directory, { recursive: true })
  })
  const keystore = openKeystore({ directory, secretKey: 'a'.repeat(32) })
  const now = new Date()
  const papers = new Map<string, KeptFile>()
  for (const paper of await rehearse(allSteps(now, { centre: '', services: '' })))
    papers.set(keyOf(paper), await keep(paper))
  // One password for all, since hashing is slow on purpose.
  const passwordHash = await hashPassword('Ty-the-same-for-all-7a')
  const accounts = samplePeople.map((person) => ({ ...person, password: '', passwordHash }))
  await inTransaction(database, async (tx) => {
    await ensureSealKey(tx, { keystore, now })
    await addWorkingCalendar(tx, CalendarRows.parse(calendar))
    await loadBudgetRules(tx)
  })
  return { now, keystore, accounts, papers }
}

// The contents of papers do not matter to most tests, only that each has its own.
function onlyItsDigest(paper: SamplePaper): Promise<KeptFile> {
  return Promise.resolve({
    digest: createHash('sha256').update(keyOf(paper)).digest('hex'),
    sizeBytes: 1,
    mediaType: 'application/pdf',
  })
}
