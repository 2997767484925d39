import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { offerSetUp } from '#modules/people/index.ts'
import type { House } from '#platform/house.ts'

/** Lines with the code that opens an empty county, which is also left for its operator in `DATA_DIR`; none for an open one. */
export async function setUpLines(house: House, address: string): Promise<readonly string[]> {
  const file = join(house.settings.dataDirectory, 'setup-code')
  const offered = await offerSetUp(house)
  await rm(file, { force: true })
  if (!offered) return []
  await writeFile(file, `${offered.code}\n`, { mode: 0o600 })
  return [
    `This county is empty. Open it at ${address}/desk with the set-up code ${offered.code}`,
    `The code is good until ${offered.expiresAt.toISOString()}, once; it is also in ${file}`,
  ]
}
