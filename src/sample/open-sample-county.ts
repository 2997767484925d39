import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findAccountByLoginName } from '#modules/people/index.ts'
import { isEmptyCounty, saveCounty, type County } from '#platform/county.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { makeSignInLink } from '#platform/sessions/sign-in-link.ts'
import { isLoopback } from '#platform/settings.ts'
import { openSamplePeople, prepareSampleAccounts, samplePeople } from './daying-people.ts'

const linkMinutes = 60

/** What the sample county says of itself; its telephone numbers are from an unassigned range. */
const daying: County = {
  siteName: { zh: '大英县政务服务', en: 'Daying County Government Services' },
  description: { zh: '大英县行政审批局政务服务', en: 'Government services of Daying County' },
  sponsor: { zh: '大英县行政审批局', en: 'Daying Approval Bureau' },
  contacts: [
    { purpose: { zh: '咨询', en: 'Questions' }, telephone: '0825-0000101' },
    { purpose: { zh: '投诉', en: 'Complaints' }, telephone: '0825-0000102' },
  ],
  isSample: true,
}

/** Marks an empty database as the sample county's; says whether it is empty, and so is to be loaded. */
export async function claimForSample(database: Database): Promise<boolean> {
  return inTransaction(database, async (tx) => {
    if (!(await isEmptyCounty(tx))) return false
    await saveCounty(tx, daying)
    return true
  })
}

/**
 * Loads the sample county, all or nothing: a load that is interrupted begins again at the next start. Its passwords
 * are written before it, for whoever has an account must be able to find its password.
 */
export async function loadSampleCounty(
  house: House,
  tell: (done: number, all: number) => void,
): Promise<void> {
  const accounts = await prepareSampleAccounts(tell)
  const known = accounts.map(({ loginName, name, password }) => ({
    account: loginName,
    name,
    password,
  }))
  const file = join(house.settings.dataDirectory, 'sample-accounts.json')
  await writeFile(file, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 })
  await inTransaction(house.database, (tx) => openSamplePeople(tx, accounts))
}

/** Lines with a one-time sign-in link for each sample role; none unless this machine alone is answered. */
export async function signInLinks(house: House, address: string): Promise<readonly string[]> {
  if (!house.county.isSample || !isLoopback(house.settings.host)) return []
  const expiresAt = new Date(Date.now() + linkMinutes * 60_000)
  return inTransaction(house.database, async (tx) => {
    const lines: string[] = []
    for (const { loginName, name } of samplePeople) {
      const account = await findAccountByLoginName(tx, loginName)
      if (!account) continue
      const token = await makeSignInLink(tx, { accountId: account.id, expiresAt })
      lines.push(`${name}  ${address}/sign-in/${token}`)
    }
    return lines
  })
}
