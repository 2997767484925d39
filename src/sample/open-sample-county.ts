import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findUnitByCode } from '#modules/people/index.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { isLoopback } from '#platform/settings.ts'
import { loadSamplePeople } from './daying-people.ts'

const linkMinutes = 60

/** Loads the sample county into an empty database, and tells its operator how to get in; a loaded one is left as it is. */
export async function openSampleCounty(
  house: House,
  address: string,
  tell: (done: number, all: number) => void,
): Promise<void> {
  if (await reading(house.database, (tx) => findUnitByCode(tx, '510923'))) return
  const accounts = await loadSamplePeople(house, tell)
  const file = join(house.settings.dataDirectory, 'sample-accounts.json')
  const known = accounts.map(({ loginName, name, password }) => ({
    account: loginName,
    name,
    password,
  }))
  await writeFile(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 })
  if (!isLoopback(house.settings.host)) return
  const expiresAt = new Date(Date.now() + linkMinutes * 60_000)
  for (const { name, accountId } of accounts) {
    const token = await inTransaction(house.database, (tx) =>
      makeSignInLink(tx, { accountId, expiresAt }),
    )
    process.stdout.write(`${name}  ${address}/sign-in/${token}\n`)
  }
}
