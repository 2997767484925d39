import { useId, type ReactElement } from 'react'

interface PlainFieldProps {
  /** Where a sentence about this field leads to; one of its own unless said. */
  readonly id?: string
  readonly label: string
  readonly name: string
  readonly type?: 'text' | 'password'
  readonly autoComplete: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: string
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

/** One line to type into, with its label, its hint and what is wrong with it. */
export function PlainField(props: PlainFieldProps): ReactElement {
  const own = useId()
  const id = props.id ?? own
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean)
  return (
    <div className={props.error ? 'field is-wrong' : 'field'}>
      <label htmlFor={id}>{props.label}</label>
      {props.hint ? (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.error ? (
        <p className="error" id={`${id}-error`}>
          {props.error}
        </p>
      ) : null}
      <input
        id={id}
        name={props.name}
        type={props.type ?? 'text'}
        autoComplete={props.autoComplete}
        autoFocus={props.autoFocus}
        value={props.value}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        onChange={(event) => {
          props.onChange(event.target.value)
        }}
      />
    </div>
  )
}
