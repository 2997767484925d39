import { useMemo, type ReactElement } from 'react'
import type { FieldSentence } from '../api/problem.ts'
import { Fields } from './field.tsx'
import { FormContext } from './form-context.ts'
import type { FormSchema } from './schema.ts'

interface JsonFormProps {
  readonly formId: string
  readonly schema: FormSchema
  readonly value: unknown
  readonly errors: readonly FieldSentence[]
  readonly onChange: (value: unknown) => void
}

/** A form drawn from its schema. It holds no value of its own: what is typed goes to whoever keeps the draft. */
export function JsonForm({ formId, schema, value, errors, onChange }: JsonFormProps): ReactElement {
  const context = useMemo(() => ({ formId, errors, value }), [formId, errors, value])
  return (
    <FormContext value={context}>
      <div className="form-fields">
        <Fields schema={schema} value={value} path="" onChange={onChange} />
      </div>
    </FormContext>
  )
}
