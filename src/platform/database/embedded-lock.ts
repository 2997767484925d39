import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

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
export function takeDataFolder(dataDirectory: string): () => void {
  mkdirSync(dataDirectory, { recursive: true })
  const file = join(dataDirectory, 'lock')
  for (;;) {
    if (writeLock(file)) {
      return () => {
        unlinkSync(file)
      }
    }
    const holder = readHolder(file)
    if (holder && isRunning(holder)) {
      throw new DataFolderTaken(
        `Another Tongban (process ${String(holder.pid)}) is using ${dataDirectory}. Stop it, or set DATA_DIR to another folder.`,
      )
    }
    unlinkIfThere(file)
  }
}

function writeLock(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600)
    writeSync(
      handle,
      JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid) } satisfies Holder),
    )
    closeSync(handle)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    // Gone, or being written this very moment: looked at again.
    return null
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

function unlinkIfThere(file: string): void {
  try {
    unlinkSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
