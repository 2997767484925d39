import { open } from 'node:fs/promises'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { fileBytesMax } from './file-store.ts'

/** Reads a file that an operator named; refuses one that is not there, is none, or is larger than any upload may be. */
export async function readInFile(path: string): Promise<Uint8Array> {
  const handle = await open(path).catch(() => null)
  if (handle === null)
    throw new Refusal('not-found', label(`打不开 ${path}。`, `${path} cannot be opened.`))
  try {
    const { size } = await handle.stat()
    if (size > fileBytesMax)
      throw new Refusal('too-large', label('文件太大。', 'The file is too large.'))
    return await handle.readFile().catch(() => {
      throw new Refusal('not-found', label(`${path} 不是文件。`, `${path} is no file.`))
    })
  } finally {
    await handle.close()
  }
}
