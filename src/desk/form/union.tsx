import type { ReactElement } from 'react'
import { Fields, type FieldProps } from './field.tsx'
import { useFieldState } from './form-context.ts'
import { branchesOf, chosenBranch } from './schema.ts'
import { changeBranch } from './values.ts'

/** One of several forms: all ways in sight, the fields of the chosen one below; what both ask is kept. */
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
      <div className="union-choices">
        {branchesOf(schema).map((branch, index) => (
          <label key={branch.title ?? index} className="choice">
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
        ))}
      </div>
      {chosen !== undefined && Object.keys(chosen.properties ?? {}).length > 1 ? (
        <div className="branch">
          <Fields schema={chosen} value={value} path={path} onChange={onChange} />
        </div>
      ) : null}
    </fieldset>
  )
}
