import type { FormSchema } from './schema.ts'

/** What every control gets. `value` is whatever is in the draft, also when it is not yet what the schema asks. */
export interface ControlProps {
  readonly id: string
  readonly schema: FormSchema
  readonly value: unknown
  readonly label: string
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly onChange: (value: unknown) => void
}

/** The attributes that tie a control to its label, hint and error. */
export function tied({ id, describedBy, isWrong }: ControlProps): {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
} {
  return { id, 'aria-describedby': describedBy, 'aria-invalid': isWrong ? true : undefined }
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
