import { useState, type ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import type { EvaluationPreview, PreviewLine } from '../evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import { withLine, type LineWords } from './fill-words.ts'
import { GrowingText } from './growing-text.tsx'
import type { Fill } from './use-fill.ts'

interface LineFormProps {
  readonly at: number
  readonly line: PreviewLine
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** What a line still asks a person for, right below it; a line that asks for nothing keeps a word to add a note. */
export function LineForm({ at, line, fill, preview }: LineFormProps): ReactElement | null {
  const say = useSay()
  const [isOpened, setOpened] = useState(false)
  const written = fill.words.lines[at]
  if (written === undefined) return null
  const asksReason = line.needs.includes('reason')
  const showsReason = asksReason || written.reason !== '' || isOpened
  const showsCause = line.needs.includes('over-cause') || written.overCause !== undefined
  const change = (part: Partial<LineWords>): void => {
    fill.change(withLine(fill.words, line.code, part))
  }
  const place = `fill/indicators/${String(at)}`
  return (
    <tr className="tree-form">
      <td colSpan={5}>
        {line.isQualitative && line.actual.type === 'figure' ? (
          <Rating place={place} written={written} preview={preview} onChange={change} />
        ) : null}
        {showsCause ? (
          <OverCause place={place} written={written} preview={preview} onChange={change} />
        ) : null}
        {showsReason ? (
          <div className="field">
            <label htmlFor={`${place}/reason`}>
              {say(showsCause ? fillSentences.reasonOver : fillSentences.reason)}
              {asksReason && written.reason.trim() === '' ? (
                <span className="state-wrong"> {say(fillSentences.neededHere)}</span>
              ) : null}
            </label>
            <GrowingText
              id={`${place}/reason`}
              value={written.reason}
              autoFocus={isOpened && written.reason === ''}
              onChange={(reason) => {
                change({ reason })
              }}
            />
          </div>
        ) : (
          <button
            type="button"
            className="button-words tree-note"
            aria-label={say(fillSentences.addNoteTo(line.name))}
            onClick={() => {
              setOpened(true)
            }}
          >
            {say(fillSentences.addNote)}
          </button>
        )}
      </td>
    </tr>
  )
}

interface PartProps {
  readonly place: string
  readonly written: LineWords
  readonly preview: EvaluationPreview
  readonly onChange: (part: Partial<LineWords>) => void
}

function OverCause({ place, written, preview, onChange }: PartProps): ReactElement {
  const say = useSay()
  const id = `${place}/overCause`
  return (
    <fieldset className="field fill-choices" id={id}>
      <legend>{say(fillSentences.overCause)}</legend>
      {preview.overCauses.map(({ value, label }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={id}
            checked={written.overCause === value}
            onChange={() => {
              // The choices are the server's own codes.
              onChange({ overCause: value as NonNullable<LineWords['overCause']> })
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

function Rating({ place, written, preview, onChange }: PartProps): ReactElement {
  const say = useSay()
  const id = `${place}/rating`
  return (
    <div className="fill-rating">
      <fieldset className="field fill-choices" id={id}>
        <legend>{say(fillSentences.band)}</legend>
        {preview.bands.map(({ value, label, range }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={id}
              checked={written.band === value}
              onChange={() => {
                // The choices are the server's own codes.
                onChange({ band: value as NonNullable<LineWords['band']> })
              }}
            />
            <span>
              {label} <span className="quiet-words together">{range}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="field">
        <label htmlFor={`${place}/ratioPercent`}>{say(fillSentences.ratio)}</label>
        <span className="with-unit">
          <input
            id={`${place}/ratioPercent`}
            inputMode="decimal"
            autoComplete="off"
            value={written.ratioPercent ?? ''}
            onChange={(event) => {
              onChange({ ratioPercent: event.target.value })
            }}
          />
          <span>%</span>
        </span>
      </div>
    </div>
  )
}
