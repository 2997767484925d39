import type { SentStatement } from '#platform/database/statement-log.ts'

/** A value of the sampled action that differs in each action, and how pgbench makes its like. */
export interface Varying {
  readonly sample: unknown
  readonly expression: string
}

/**
 * The statements of one action as a pgbench script: the same texts, what is the same in each action as literals, what
 * differs as variables. The number that the locking statement takes for the journal row becomes
 * `:locked_journal_id`, as in the action itself.
 */
export function pgbenchScript(
  statements: readonly SentStatement[],
  varying: readonly Varying[],
  prelude: string,
): string {
  const lines = statements.map(({ sql, parameters }) => {
    const text = sql
      .replace(/\$(\d+)/g, (_, place: string) => valueOf(parameters[Number(place) - 1], varying))
      .replace(/\s+/g, ' ')
      .trim()
    return text.includes('as journal_id from locked') ? `${text} \\gset locked_` : `${text};`
  })
  return [prelude, ...lines].filter((line) => line !== '').join('\n') + '\n'
}

function valueOf(value: unknown, varying: readonly Varying[]): string {
  const varies = varying.find(({ sample }) => sample === value)
  if (varies) return varies.expression
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return quoted(value.toISOString())
  if (Array.isArray(value)) return `array[${value.map((one) => valueOf(one, varying)).join(', ')}]`
  return quoted(typeof value === 'string' ? value : JSON.stringify(value))
}

// A colon before a letter would be a variable to pgbench, so such a text is written with its colons escaped.
function quoted(text: string): string {
  const escaped = text.replaceAll("'", "''")
  if (!escaped.includes(':')) return `'${escaped}'`
  return `E'${escaped.replaceAll('\\', '\\\\').replaceAll(':', '\\x3a')}'`
}
