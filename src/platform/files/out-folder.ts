import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder that an operator named, to write files into. */
export interface OutFolder {
  /** Writes the file, over one of the same name. */
  write(name: string, content: Uint8Array): Promise<void>
}

/** Opens the folder, made when absent. */
export async function openOutFolder(directory: string): Promise<OutFolder> {
  await mkdir(directory, { recursive: true })
  return { write: (name, content) => writeFile(join(directory, name), content) }
}
