import type { ReactElement } from 'react'
import { Fields, type FieldProps } from './field.tsx'
import { useFieldState } from './form-context.ts'
import { branchesOf, chosenBranch } from './schema.ts'
import { changeBranch } from './values.ts'

/** One of several forms: choosing a branch shows its fields, and keeps what both branches ask. */
export function Union({ schema, value, path, onChange }: FieldProps): ReactElement {
  const { id, error } = useFieldState(path)
  const chosen = chosenBranch(schema, value)
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field is-wrong'}
      id={id}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>{schema.title}</legend>
      {schema.description === undefined ? null : <p className="hint">{schema.description}</p>}
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {branchesOf(schema).map((branch, index) => (
        <div key={branch.title ?? index}>
          <label className="choice">
            <input
              type="radio"
              name={id}
              checked={branch === chosen}
              onChange={() => {
                onChange(changeBranch(branch, value))
              }}
            />
            {branch.title}
          </label>
          {branch === chosen && Object.keys(branch.properties ?? {}).length > 1 ? (
            <div className="branch">
              <Fields schema={branch} value={value} path={path} onChange={onChange} />
            </div>
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
