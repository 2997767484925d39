import type { ReactElement } from 'react'
import { useSay } from '../../../desk/language.tsx'
import type { EvaluationPreview, PreviewLine } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import { withLine, type LineWords } from './fill-words.ts'
import { GrowingText } from './growing-text.tsx'
import type { Fill } from './use-fill.ts'

interface LineFormProps {
  readonly at: number
  readonly line: PreviewLine
  readonly written: LineWords
  /** Null while no reason is asked for and none is written. */
  readonly reason: { readonly hasFocus: boolean } | null
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** What a line still asks a person for, right below it. */
export function LineForm(props: LineFormProps): ReactElement | null {
  const { at, line, written, reason, fill, preview } = props
  const say = useSay()
  const asksReason = line.needs.includes('reason')
  const showsRating = line.isQualitative && line.actual.type === 'figure'
  const showsCause = line.needs.includes('over-cause') || written.overCause !== undefined
  const change = (part: Partial<LineWords>): void => {
    fill.change(withLine(fill.words, line.code, part))
  }
  const place = `fill/indicators/${String(at)}`
  if (!showsRating && !showsCause && reason === null) return null
  return (
    <tr className="tree-form">
      <td colSpan={6}>
        {showsRating ? (
          <Rating place={place} written={written} preview={preview} onChange={change} />
        ) : null}
        {showsCause ? (
          <OverCause place={place} written={written} preview={preview} onChange={change} />
        ) : null}
        {reason === null ? null : (
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
              autoFocus={reason.hasFocus}
              onChange={(next) => {
                change({ reason: next })
              }}
            />
          </div>
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
