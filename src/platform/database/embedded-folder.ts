import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Opens the embedded database in `directory` whatever a program killed there left behind. Whoever calls has the data
 * folder to himself (`takeDataFolder`). Two things such a program leaves would keep the database shut for good:
 * a folder that was still being made, which holds nothing yet and is made anew; and a lock file of PostgreSQL's own
 * that was created but not written, which it takes for a server about to start.
 */
export async function openFolder<Opened>(
  directory: string,
  open: () => Promise<Opened>,
): Promise<Opened> {
  const unfinished = `${directory}.unfinished`
  if (existsSync(unfinished)) rmSync(directory, { recursive: true, force: true })
  rmSync(join(directory, 'postmaster.pid'), { force: true })
  const isNew = !existsSync(join(directory, 'PG_VERSION'))
  if (isNew) {
    mkdirSync(dirname(directory), { recursive: true })
    writeFileSync(unfinished, '')
  }
  const opened = await open()
  if (isNew) rmSync(unfinished)
  return opened
}
