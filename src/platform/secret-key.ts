import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The key that seals other secrets: the setting, or one made once in the data folder, readable by its owner alone. */
export async function getSecretKey(given: string | null, dataDirectory: string): Promise<string> {
  if (given !== null) return given
  const file = join(dataDirectory, 'secret-key')
  await mkdir(dataDirectory, { recursive: true })
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFile(file, 'utf8')
}
