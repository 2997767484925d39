/** How much a part measures: a few minutes for all of them, or with `--full` as much as the design asks. */
export interface Effort {
  readonly isFull: boolean
}

/** One line of the result: what was measured, beside what, and what the design asks of it. */
export interface Measured {
  readonly part: string
  readonly what: string
  readonly measured: string
  /** The peer or the limit of the same run. */
  readonly beside: string
  readonly ratio: string
  readonly budget: string
  /** Null where the design asks nothing. */
  readonly isReached: boolean | null
}

/** What a part of the bench answers: its lines, and the commands that it ran. */
export interface Part {
  readonly lines: readonly Measured[]
  readonly commands: readonly string[]
}

export function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(0)} %`
}
