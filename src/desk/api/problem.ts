import type { RefusalCode } from '#kernel/refusal.ts'

/** One field the server did not accept; `path` is its JSON pointer. */
export interface FieldSentence {
  readonly path: string
  readonly sentence: string
}

/** An `application/problem+json` answer: its title is the sentence to show. */
export interface Problem {
  readonly status: number
  readonly code: RefusalCode | 'unexpected' | 'not-reached' | 'broken'
  readonly title: string
  readonly fields: readonly FieldSentence[]
  /** What the administrator finds the whole story by. */
  readonly requestId?: string
}

/** Thrown by every request that was answered with a refusal, or with nothing at all. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** What went wrong, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { status: 0, code: 'broken', title: '', fields: [] }
}
