import { createContext, useContext } from 'react'
import type { FieldSentence } from '../api/problem.ts'

export interface FormState {
  readonly formId: string
  readonly errors: readonly FieldSentence[]
  /** The whole form, for what depends on a field elsewhere in it. */
  readonly value: unknown
}

export const FormContext = createContext<FormState>({
  formId: 'form',
  errors: [],
  value: undefined,
})

/** The element id of a field and what is wrong with it. */
export function useFieldState(path: string): {
  readonly id: string
  readonly error: string | undefined
} {
  const { formId, errors } = useContext(FormContext)
  return { id: `${formId}${path}`, error: errors.find((one) => one.path === path)?.sentence }
}
