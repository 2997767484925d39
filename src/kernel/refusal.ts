import type { Label } from './label.ts'

/** Stable codes of the answers a person may get instead of success. `/api/v1` never renames one. */
export const refusalStatus = {
  invalid: 422,
  'not-signed-in': 401,
  'session-locked': 401,
  'password-change-required': 403,
  'password-wrong': 403,
  'locked-out': 429,
  'too-many-requests': 429,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-state': 409,
  'changed-since-you-looked': 409,
  'signed-fields-changed': 409,
  'signer-undetermined': 409,
  'separation-of-duties': 409,
  'not-enough-money': 409,
  'already-exists': 409,
  'key-used-for-another-body': 422,
  'too-large': 413,
  'wrong-file-type': 415,
  'file-encrypted': 422,
  'file-broken': 422,
  'picture-only': 422,
  'no-text': 422,
  'not-ready': 503,
} as const

export type RefusalCode = keyof typeof refusalStatus

/** One field that was not accepted. `path` is the field's JSON pointer, e.g. `/lines/0/amountFen`. */
export interface FieldProblem {
  readonly path: string
  readonly sentence: Label
}

/** An answer for a person: a stable code and a sentence that says what to do next. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly sentence: Label
  readonly fields: readonly FieldProblem[]

  constructor(code: RefusalCode, sentence: Label, fields: readonly FieldProblem[] = []) {
    super(`${code}: ${sentence.en}`)
    this.name = 'Refusal'
    this.code = code
    this.sentence = sentence
    this.fields = fields
  }

  get status(): number {
    return refusalStatus[this.code]
  }
}
