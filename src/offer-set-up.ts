import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { offerSetUp } from '#modules/people/index.ts'
import type { House } from '#platform/house.ts'

/** Lines about the code that opens an empty county; none for an open one. */
export async function setUpLines(house: House, address: string): Promise<readonly string[]> {
  const offered = await offerSetUp(house)
  if (!offered) {
    await rm(fileOf(house), { force: true })
    return []
  }
  const until = offered.expiresAt.toISOString()
  if (offered.code === null)
    return [
      `This county is empty. Open it at ${address}/desk with the set-up code that was printed already, good until ${until}`,
      'Another code, in place of that one: npm run cli -- new-set-up-code',
    ]
  const file = await leaveSetUpCode(house, offered.code)
  return [
    `This county is empty. Open it at ${address}/desk with the set-up code ${offered.code}`,
    `The code is good until ${until}, once; it is also in ${file}`,
  ]
}

/** Leaves the code for the operator in `DATA_DIR`, and says in which file. */
export async function leaveSetUpCode(house: House, code: string): Promise<string> {
  const file = fileOf(house)
  await writeFile(file, `${code}\n`, { mode: 0o600 })
  return file
}

function fileOf({ settings }: House): string {
  return join(settings.dataDirectory, 'setup-code')
}
