import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Makes the folder of an operator where it is missing, and gives what writes a file into it. */
export async function openFolder(
  directory: string,
): Promise<(name: string, content: Uint8Array) => Promise<void>> {
  await mkdir(directory, { recursive: true })
  return (name, content) => writeFile(join(directory, name), content)
}
