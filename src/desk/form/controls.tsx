import { lazy, Suspense, useState, type ReactElement } from 'react'
import { findFen, findNumber, yuanText } from '../amounts.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { textOf, tied, type ControlProps } from './control.ts'
import { choicesOf, type Widget } from './schema.ts'
import { Upload } from './upload.tsx'

const DatePicker = lazy(async () => ({ default: (await import('./ant-controls.tsx')).DatePicker }))
const LongSelect = lazy(async () => ({ default: (await import('./ant-controls.tsx')).LongSelect }))
const Narrative = lazy(async () => ({
  default: (await import('../figure/narrative.tsx')).NarrativeControl,
}))

/** More choices than this are searched rather than scrolled. */
const plainChoicesMax = 12

type PlainWidget = Exclude<Widget, 'fixed' | 'group' | 'union' | 'lines'>

/** The control of each kind of field. */
export const controls: Readonly<Record<PlainWidget, (props: ControlProps) => ReactElement>> = {
  text: TextLine,
  password: TextLine,
  textarea: TextArea,
  narrative: (props) => (
    <Suspense fallback={<TextArea {...props} />}>
      <Narrative {...props} />
    </Suspense>
  ),
  number: (props) => <NumberLine {...props} read={findNumber} write={String} />,
  yuan: (props) => <NumberLine {...props} read={findFen} write={yuanText} />,
  date: (props) => (
    <Suspense fallback={<Arriving {...props} />}>
      <DatePicker {...props} />
    </Suspense>
  ),
  select: Select,
  radio: Radios,
  checkbox: Checkbox,
  checkboxes: Checkboxes,
  file: Upload,
  files: Upload,
}

/** Holds a control's place while it is fetched. It takes no words, which the control that follows could not read. */
function Arriving(props: ControlProps): ReactElement {
  return <input {...tied(props)} type="text" readOnly value={textOf(props.value)} />
}

function TextLine(props: ControlProps): ReactElement {
  const isSecret = props.schema['x-widget'] === 'password'
  return (
    <input
      {...tied(props)}
      type={isSecret ? 'password' : 'text'}
      autoComplete="off"
      value={textOf(props.value)}
      onChange={(event) => {
        props.onChange(event.target.value)
      }}
    />
  )
}

function TextArea(props: ControlProps): ReactElement {
  const most = props.schema.maxLength ?? 0
  const rows = most > 1000 ? 8 : most > 200 ? 3 : 2
  return (
    <textarea
      {...tied(props)}
      rows={rows}
      value={textOf(props.value)}
      onChange={(event) => {
        props.onChange(event.target.value)
      }}
    />
  )
}

interface NumberLineProps extends ControlProps {
  readonly read: (typed: string) => number | null
  readonly write: (value: number) => string
}

/** Keeps what was typed as it was typed; the draft gets the number, or the text when it is none, so that it can be said. */
function NumberLine({ read, write, ...props }: NumberLineProps): ReactElement {
  const say = useSay()
  const { value } = props
  const [typed, setTyped] = useState<string | null>(null)
  const isYuan = read === findFen
  const unit = props.schema['x-unit'] ?? (isYuan ? say(words.yuan) : '')
  return (
    <span className="with-unit">
      <input
        {...tied(props)}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? (typeof value === 'number' ? write(value) : textOf(value))}
        onChange={(event) => {
          setTyped(event.target.value)
          props.onChange(read(event.target.value) ?? event.target.value)
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
      {unit === '' ? null : <span>{unit}</span>}
    </span>
  )
}

function Select(props: ControlProps): ReactElement {
  const say = useSay()
  const choices = choicesOf(props.schema)
  if (choices.length > plainChoicesMax) {
    return (
      <Suspense fallback={<Arriving {...props} />}>
        <LongSelect {...props} />
      </Suspense>
    )
  }
  return (
    <select
      {...tied(props)}
      value={choices.findIndex(({ value }) => value === props.value)}
      onChange={(event) => {
        props.onChange(choices[Number(event.target.value)]?.value)
      }}
    >
      <option value={-1}>{say(words.choose)}</option>
      {choices.map(({ label }, index) => (
        <option key={label} value={index}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Radios(props: ControlProps): ReactElement {
  return (
    <>
      {choicesOf(props.schema).map(({ value, label }) => (
        <label key={label} className="choice">
          <input
            type="radio"
            name={props.id}
            checked={props.value === value}
            aria-describedby={props.describedBy}
            onChange={() => {
              props.onChange(value)
            }}
          />
          {label}
        </label>
      ))}
    </>
  )
}

function Checkbox(props: ControlProps): ReactElement {
  return (
    <label className="choice">
      <input
        {...tied(props)}
        type="checkbox"
        checked={props.value === true}
        onChange={(event) => {
          props.onChange(event.target.checked)
        }}
      />
      {props.label}
    </label>
  )
}

function Checkboxes(props: ControlProps): ReactElement {
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  return (
    <>
      {choicesOf(props.schema.items ?? {}).map(({ value, label }) => (
        <label key={label} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            aria-describedby={props.describedBy}
            onChange={(event) => {
              props.onChange(
                event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
              )
            }}
          />
          {label}
        </label>
      ))}
    </>
  )
}
