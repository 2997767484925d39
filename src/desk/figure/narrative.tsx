import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react'
import { isComposing } from '../composing.ts'
import { textOf, tied, type ControlProps } from '../form/control.ts'
import type { NamedFigure } from '../form/schema.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { initialsOf } from './initials.ts'
import { findAsked, findTyped, partsOf, typedPieces, withFigure } from './narrative-text.ts'
import './narrative.css'

/** The narrative as a field of a form; the figures it may name come with the schema. */
export function NarrativeControl(props: ControlProps): ReactElement {
  return (
    <Narrative {...props} value={textOf(props.value)} figures={props.schema['x-figures'] ?? []} />
  )
}

interface NarrativeProps extends Omit<ControlProps, 'value'> {
  readonly value: string
  readonly figures: readonly NamedFigure[]
  readonly rows?: number
  /** What stands at the end of the line below the text, e.g. its length. */
  readonly foot?: ReactNode
  /** Leads to where a reason is given for numbers that stay without a source. */
  readonly onExplain?: () => void
}

interface Offer {
  readonly offered: readonly NamedFigure[]
  readonly current: NamedFigure | undefined
  readonly look: () => void
  readonly offerAll: () => void
  /** Offers figures for a stretch of the text; the chosen one takes its place. */
  readonly offerFor: (from: number, to: number) => void
  readonly insert: (figure: NamedFigure) => void
  readonly press: (event: KeyboardEvent) => void
}

/** Which figures are offered at the caret, and how keys and mouse choose among them. */
function useOffer(
  area: RefObject<HTMLTextAreaElement | null>,
  figures: readonly NamedFigure[],
  onChange: (text: string) => void,
): Offer {
  const [asked, setAsked] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const offered = asked === null ? [] : figuresLike(figures, asked)
  const current = offered[Math.min(at, offered.length - 1)]

  function offer(part: string | null): void {
    setAsked(part)
    setAt(0)
  }

  function insert(figure: NamedFigure): void {
    const element = area.current
    if (element === null) return
    const { value, selectionStart: from, selectionEnd: to } = element
    const next = withFigure(value.slice(0, from) + value.slice(to), from, figure.name)
    onChange(next.text)
    offer(null)
    requestAnimationFrame(() => {
      element.focus()
      element.setSelectionRange(next.caret, next.caret)
    })
  }

  function press(event: KeyboardEvent): void {
    if (current === undefined || isComposing(event)) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setAt((offered.indexOf(current) + step + offered.length) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') insert(current)
    else if (event.key === 'Escape') offer(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    offered,
    current,
    look() {
      const element = area.current
      offer(element === null ? null : findAsked(element.value, element.selectionStart))
    },
    offerAll() {
      area.current?.focus()
      offer('')
    },
    offerFor(from, to) {
      area.current?.focus()
      area.current?.setSelectionRange(from, to)
      offer('')
    },
    insert,
    press,
  }
}

/** Sentences with figures from the registers in them: typed as plain text, read below as they will stand in the report. */
export function Narrative({
  value,
  figures,
  rows = 6,
  foot,
  onExplain,
  ...props
}: NarrativeProps): ReactElement {
  const say = useSay()
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const { offered, current, look, offerAll, offerFor, insert, press } = useOffer(
    area,
    figures,
    props.onChange,
  )
  return (
    <div className="narrative">
      <textarea
        {...tied({ ...props, value })}
        ref={area}
        rows={rows}
        lang="zh"
        value={value}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${listId}-${current.name}`}
        onChange={(event) => {
          props.onChange(event.target.value)
          look()
        }}
        onClick={look}
        onKeyDown={press}
      />
      <p className="heard" role="status">
        {offered.length > 0 ? say(words.figuresOffered(offered.length)) : null}
      </p>
      <Offered id={listId} offered={offered} current={current} onChoose={insert} />
      <p className="narrative-foot">
        <button type="button" className="button-words" onClick={offerAll}>
          {say(words.insertFigure)}
        </button>
        <span className="hint">{say(words.insertHint)}</span>
        {foot === undefined ? null : <span className="narrative-end">{foot}</span>}
      </p>
      <Preview text={value} figures={figures} />
      <TypedNumbers text={value} onReplace={offerFor} onExplain={onExplain} />
    </div>
  )
}

interface OfferedProps {
  readonly id: string
  readonly offered: readonly NamedFigure[]
  readonly current: NamedFigure | undefined
  readonly onChoose: (figure: NamedFigure) => void
}

function Offered({ id, offered, current, onChoose }: OfferedProps): ReactElement {
  const say = useSay()
  return (
    <div
      id={id}
      role="listbox"
      aria-label={say(words.insertFigure)}
      className="offered"
      hidden={offered.length === 0}
    >
      {offered.map((figure) => (
        <div
          key={figure.name}
          id={`${id}-${figure.name}`}
          role="option"
          aria-selected={figure === current}
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(figure)
          }}
        >
          <span>{figure.label}</span>
          <strong>{figure.text}</strong>
        </div>
      ))}
    </div>
  )
}

function Preview({
  text,
  figures,
}: {
  readonly text: string
  readonly figures: readonly NamedFigure[]
}): ReactElement | null {
  const say = useSay()
  // Words alone read as they are typed; only figures read differently.
  if (!/\d|\{\{/.test(text)) return null
  return (
    <section className="preview" aria-label={say(words.preview)} lang="zh">
      {partsOf(text).map((part, index) => {
        if (part.kind === 'text') return <TypedText key={index} text={part.text} />
        const figure = figures.find(({ name }) => name === part.name)
        if (figure === undefined) {
          return (
            <span key={index} className="unsourced">
              {part.name}
              <small>{say(words.noSuchFigure)}</small>
            </span>
          )
        }
        return (
          <span key={index} className="chip" title={figure.label}>
            {figure.text}
          </span>
        )
      })}
    </section>
  )
}

/** A number typed by hand has no source, and is shown so while it is written. Years and dates are not figures. */
function TypedText({ text }: { readonly text: string }): ReactElement {
  const say = useSay()
  return (
    <>
      {typedPieces(text).map(({ text: piece, isTyped }, index) =>
        isTyped ? (
          <span key={index} className="unsourced">
            {piece}
            <small>{say(words.unsourced)}</small>
          </span>
        ) : (
          piece
        ),
      )}
    </>
  )
}

interface TypedNumbersProps {
  readonly text: string
  readonly onReplace: (from: number, to: number) => void
  readonly onExplain: (() => void) | undefined
}

/** The two ways out for each typed number: a figure of the registers in its place, or a reason why it stays. */
function TypedNumbers({ text, onReplace, onExplain }: TypedNumbersProps): ReactElement | null {
  const say = useSay()
  const typed = findTyped(text)
  if (typed.length === 0) return null
  return (
    <ul className="typed-numbers">
      {typed.map(({ text: number, from, to }) => (
        <li key={from}>
          <span className="unsourced">
            {number}
            <small>{say(words.unsourced)}</small>
          </span>
          <button
            type="button"
            className="button-words"
            aria-label={say(words.replaceNumber(number))}
            onClick={() => {
              onReplace(from, to)
            }}
          >
            {say(words.useFigure)}
          </button>
          {onExplain === undefined ? null : (
            <button type="button" className="button-words" onClick={onExplain}>
              {say(words.explainNumber)}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function figuresLike(figures: readonly NamedFigure[], asked: string): readonly NamedFigure[] {
  const part = asked.trim().toLowerCase()
  return figures
    .filter(
      ({ name, label }) =>
        label.toLowerCase().includes(part) ||
        name.toLowerCase().includes(part) ||
        initialsOf(label).includes(part),
    )
    .slice(0, 8)
}
