import type { ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import type { ControlProps } from './control.ts'
import { controls } from './controls.tsx'
import { isGiven, isShown, withChoices } from './depending.ts'
import { useFieldState } from './form-context.ts'
import { Lines } from './lines.tsx'
import { isRecord, widgetOf, type FormSchema } from './schema.ts'
import { Union } from './union.tsx'
import { withPart } from './values.ts'

export interface FieldProps {
  readonly schema: FormSchema
  readonly value: unknown
  readonly path: string
  readonly isRequired: boolean
  readonly onChange: (value: unknown) => void
  /** In a table the column's head is the label; this one is only heard. */
  readonly heardLabel?: string
}

/** The fields of an object, in the order of its schema. */
export function Fields(props: Omit<FieldProps, 'isRequired' | 'heardLabel'>): ReactElement {
  const { schema, value, path, onChange } = props
  return (
    <>
      {shownFields(schema, value).map(([name, property]) => (
        <Field
          key={name}
          schema={property}
          value={isRecord(value) ? value[name] : undefined}
          path={`${path}/${name}`}
          isRequired={schema.required?.includes(name) ?? false}
          onChange={(part) => {
            onChange(withPart(value, name, part))
          }}
        />
      ))}
    </>
  )
}

/** The fields that are asked for as things stand, each with the choices it now has. */
export function shownFields(
  schema: FormSchema,
  value: unknown,
): readonly (readonly [string, FormSchema])[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => isShown(property, value))
    .map(([name, property]) => [name, withChoices(property, value)])
}

/** One field with the control its schema asks for. */
export function Field(props: FieldProps): ReactElement | null {
  const widget = widgetOf(props.schema)
  if (widget === 'fixed') return null
  if (widget === 'group') return <Group {...props} />
  if (widget === 'union') return <Union {...props} />
  if (widget === 'lines') return <Lines {...props} />
  return <Framed {...props} Control={controls[widget]} />
}

function Group({ schema, value, path, onChange }: FieldProps): ReactElement {
  return (
    <fieldset className="group">
      <legend>{schema.title}</legend>
      {schema.description === undefined ? null : <p className="hint">{schema.description}</p>}
      <Fields schema={schema} value={value} path={path} onChange={onChange} />
    </fieldset>
  )
}

interface FramedProps extends FieldProps {
  readonly Control: (props: ControlProps) => ReactElement
}

/** Label, hint, error, control. Controls of several inputs are a group with a legend instead of a label. */
function Framed({
  schema,
  value,
  path,
  isRequired,
  heardLabel,
  onChange,
  Control,
}: FramedProps): ReactElement {
  const { id, error } = useFieldState(path)
  const label = heardLabel ?? schema.title ?? path.slice(path.lastIndexOf('/') + 1)
  const hasHint = schema.description !== undefined && heardLabel === undefined
  const describedBy = [
    hasHint ? `${id}-hint` : '',
    error === undefined ? '' : `${id}-error`,
  ].filter(Boolean)
  const widget = widgetOf(schema)
  const isMany =
    widget === 'radio' || widget === 'checkboxes' || widget === 'file' || widget === 'files'
  const isAsked = isRequired || isGiven(schema) || widget === 'checkbox'
  const caption = <Caption label={label} isRequired={isAsked} />
  return (
    <div
      className={error === undefined ? 'field' : 'field is-wrong'}
      data-room={(schema.maxLength ?? 0) >= 60 ? 'broad' : undefined}
      {...(isMany ? { id, role: 'group', 'aria-labelledby': `${id}-label` } : {})}
    >
      {isMany ? (
        <span className={heardLabel === undefined ? 'label' : 'heard'} id={`${id}-label`}>
          {caption}
        </span>
      ) : widget === 'checkbox' ? null : (
        <label htmlFor={id} className={heardLabel === undefined ? undefined : 'heard'}>
          {caption}
        </label>
      )}
      {hasHint ? (
        <p className="hint" id={`${id}-hint`}>
          {schema.description}
        </p>
      ) : null}
      {error === undefined ? null : (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <Control
        id={isMany ? `${id}-control` : id}
        schema={schema}
        value={value}
        label={label}
        describedBy={describedBy.length === 0 ? undefined : describedBy.join(' ')}
        isWrong={error !== undefined}
        onChange={onChange}
      />
    </div>
  )
}

function Caption({
  label,
  isRequired,
}: {
  readonly label: string
  readonly isRequired: boolean
}): ReactElement {
  const say = useSay()
  return (
    <>
      {label}
      {isRequired ? null : <span className="optional">{say(words.optional)}</span>}
    </>
  )
}
