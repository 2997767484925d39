import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

interface Holder {
  readonly pid: number
  /** When that process began, as the system tells it: a pid alone is given again. */
  readonly startedAt: string | null
}

/** Thrown when another running program has the data folder; its message is one plain sentence for the operator. */
export class DataFolderTaken extends Error {}

/**
 * Takes the data folder for this process, or says who has it. Two programs on one embedded database would lose
 * thousands of acknowledged steps without an error. Gives what hands the folder back.
 */
export async function takeDataFolder(dataDirectory: string): Promise<() => void> {
  mkdirSync(dataDirectory, { recursive: true })
  const file = join(dataDirectory, 'lock')
  const mine = JSON.stringify({
    pid: process.pid,
    startedAt: startOf(process.pid),
  } satisfies Holder)
  for (;;) {
    if (linkLock(file, mine)) {
      // Of two that found the same stale lock, the slower may just have removed this one: whoever is still there has it.
      await sleep(settleMs)
      if (readLock(file) === mine) return () => rmSync(file, { force: true })
      continue
    }
    const theirs = readLock(file)
    if (theirs === null) continue
    const holder = JSON.parse(theirs) as Holder
    if (isRunning(holder)) {
      throw new DataFolderTaken(
        `Another Tongban (process ${String(holder.pid)}) is using ${dataDirectory}. Stop it, or set DATA_DIR to another folder.`,
      )
    }
    if (readLock(file) === theirs) rmSync(file, { force: true })
  }
}

const settleMs = 100

/** Puts a whole lock in place or none: one that is still being written could be taken for nobody's. */
function linkLock(file: string, content: string): boolean {
  const draft = `${file}.${String(process.pid)}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function readLock(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isRunning({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startedAt === null || startOf(pid) === startedAt
}

/** Field 22 of /proc/<pid>/stat; null where the system does not tell. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
