import { useId, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { isComposing } from '../composing.ts'
import { textOf, tied, type ControlProps } from '../form/control.ts'
import type { NamedFigure } from '../form/schema.ts'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { findAsked, partsOf, withFigure } from './narrative-text.ts'
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
}

/** Sentences with figures from the registers in them: typed as plain text, read below as they will stand in the report. */
export function Narrative({ value, figures, ...props }: NarrativeProps): ReactElement {
  const say = useSay()
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const [asked, setAsked] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const offered = asked === null ? [] : figuresLike(figures, asked)
  const current = offered[Math.min(at, offered.length - 1)]

  function look(): void {
    const element = area.current
    if (element !== null) setAsked(findAsked(element.value, element.selectionStart))
    setAt(0)
  }

  function insert(figure: NamedFigure): void {
    const element = area.current
    if (element === null) return
    const next = withFigure(element.value, element.selectionStart, figure.name)
    props.onChange(next.text)
    setAsked(null)
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
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="narrative">
      <textarea
        {...tied({ ...props, value })}
        ref={area}
        rows={6}
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
      <div
        id={listId}
        role="listbox"
        aria-label={say(words.insertFigure)}
        className="offered"
        hidden={offered.length === 0}
      >
        {offered.map((figure) => (
          <div
            key={figure.name}
            id={`${listId}-${figure.name}`}
            role="option"
            aria-selected={figure === current}
            onMouseDown={(event) => {
              event.preventDefault()
              insert(figure)
            }}
          >
            <span>{figure.label}</span>
            <strong>{figure.text}</strong>
          </div>
        ))}
      </div>
      <p className="narrative-foot">
        <button
          type="button"
          className="button-words"
          onClick={() => {
            area.current?.focus()
            setAsked('')
            setAt(0)
          }}
        >
          {say(words.insertFigure)}
        </button>
        <span className="hint">{say(words.insertHint)}</span>
      </p>
      <Preview text={value} figures={figures} />
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
  if (text.trim() === '') return null
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
  const pieces = text.split(/(\d[\d,]*(?:\.\d+)?%?(?![\d年月日号]))/)
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 1 ? (
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

function figuresLike(figures: readonly NamedFigure[], asked: string): readonly NamedFigure[] {
  const part = asked.trim().toLowerCase()
  return figures
    .filter(
      ({ name, label }) => label.toLowerCase().includes(part) || name.toLowerCase().includes(part),
    )
    .slice(0, 8)
}
