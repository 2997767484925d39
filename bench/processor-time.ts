import { readdirSync, readFileSync } from 'node:fs'

const millisecondsATick = 10

/**
 * Milliseconds of processor time that a process and its children have used, or null where the system does not say. It
 * hardly depends on what else runs on the machine, as the time that passes does.
 */
export function processorMs(processId: number): number | null {
  try {
    return sum(timesOf(processId))
  } catch {
    return null
  }
}

function timesOf(processId: number): readonly number[] {
  const parents = new Map<number, { readonly parent: number; readonly ticks: number }>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const fields = findStat(name)
    if (fields) {
      const [, parent = '', ...rest] = fields
      // The state, the parent, then nine others before the ticks: its own, then those of children that have ended.
      const ticks = sum(rest.slice(9, 13).map(Number))
      parents.set(Number(name), { parent: Number(parent), ticks })
    }
  }
  const own = parents.get(processId)
  if (!own) throw new Error(`There is no process ${String(processId)}.`)
  const children = [...parents.values()].filter(({ parent }) => parent === processId)
  return [own, ...children].map(({ ticks }) => ticks * millisecondsATick)
}

// The name of the program is in brackets and may hold anything, so the fields are counted from behind it.
function findStat(processId: string): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, 'latin1')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
