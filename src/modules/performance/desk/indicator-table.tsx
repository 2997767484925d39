import { Fragment, useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { newPath } from '../../../desk/addresses.ts'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type {
  EvaluationPreview,
  PreviewLevel,
  PreviewLine,
} from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import { LineForm } from './line-form.tsx'
import { TextField } from './text-field.tsx'
import type { Fill } from './use-fill.ts'

interface IndicatorTableProps {
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** Every figure already there; below a line what it still asks for. Scores are the server's, never reckoned here. */
export function IndicatorTable({ fill, preview }: IndicatorTableProps): ReactElement {
  const say = useSay()
  return (
    <table className="tree" id="fill/indicators">
      <caption className="heard">{say(fillSentences.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(fillSentences.indicator)}</th>
          <th scope="col" className="numeric">
            {say(fillSentences.target)}
          </th>
          <th scope="col" className="numeric">
            {say(fillSentences.actual)}
          </th>
          <th scope="col" className="numeric">
            {say(fillSentences.weight)}
          </th>
          <th scope="col" className="numeric">
            {say(fillSentences.score)}
          </th>
          <th scope="col" className="tree-note">
            <span className="heard">{say(fillSentences.addNote)}</span>
          </th>
        </tr>
      </thead>
      <BudgetRows fill={fill} preview={preview} />
      {preview.levels.map((level) => (
        <LevelRows key={level.code} level={level} fill={fill} preview={preview} />
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {say(fillSentences.total)}
          </th>
          <td className="numeric">100</td>
          <td className="numeric">{preview.total}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

function BudgetRows({ fill, preview }: IndicatorTableProps): ReactElement {
  const say = useSay()
  const { figures, rate, weight, score, isFull } = preview.budget
  const reasons = preview.texts.filter(
    ({ name, isNeeded }) =>
      (name === 'executionReason' || name === 'adjustmentReason') &&
      (isNeeded || fill.words[name] !== ''),
  )
  return (
    <tbody id="fill/budget">
      <tr className="tree-level">
        <th scope="rowgroup" colSpan={3}>
          {say(fillSentences.execution)}
        </th>
        <td className="numeric">{weight}</td>
        <td className="numeric">{score ?? say(fillSentences.waits)}</td>
        <td />
      </tr>
      {figures.map((figure) => (
        <tr key={figure.code}>
          <th scope="row">{figure.label}</th>
          <td />
          <td className="numeric" data-label={say(fillSentences.actual)}>
            <Figure figure={figure} />
          </td>
          <td />
          <td />
          <td />
        </tr>
      ))}
      <tr>
        <th scope="row">{rate.label}</th>
        <td className="numeric" data-label={say(fillSentences.target)}>
          ＝100%
        </td>
        <td className="numeric" data-label={say(fillSentences.actual)}>
          <Figure figure={rate} />
        </td>
        <td className="numeric" data-label={say(fillSentences.weight)}>
          {weight}
        </td>
        <td
          className={isFull ? 'numeric' : 'numeric tree-less'}
          data-label={say(fillSentences.score)}
        >
          {score ?? '—'}
        </td>
        <td />
      </tr>
      {reasons.length === 0 ? null : (
        <tr className="tree-form">
          <td colSpan={6}>
            {reasons.map((text) => (
              <TextField key={text.name} text={text} fill={fill} preview={preview} />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  )
}

function LevelRows({
  level,
  fill,
  preview,
}: IndicatorTableProps & { readonly level: PreviewLevel }): ReactElement {
  const say = useSay()
  return (
    <tbody>
      <tr className="tree-level">
        <th scope="rowgroup" colSpan={3}>
          {level.label}
        </th>
        <td className="numeric">{level.weight}</td>
        <td className="numeric">{level.isWaiting ? say(fillSentences.waits) : level.score}</td>
        <td />
      </tr>
      {level.lines.map((line) => (
        <LineRows key={line.code} line={line} fill={fill} preview={preview} />
      ))}
    </tbody>
  )
}

function LineRows({
  line,
  fill,
  preview,
}: IndicatorTableProps & { readonly line: PreviewLine }): ReactElement | null {
  const say = useSay()
  const [isOpened, setOpened] = useState(false)
  const at = fill.words.lines.findIndex(({ code }) => code === line.code)
  const written = fill.words.lines[at]
  if (written === undefined) return null
  const showsReason = line.needs.includes('reason') || written.reason !== '' || isOpened
  return (
    <Fragment>
      <tr id={`fill/indicators/${String(at)}`}>
        <th scope="row">
          <span className="tree-kind">{line.level2}</span>
          <span lang="zh">{line.name}</span>
        </th>
        <td className="numeric tree-target" data-label={say(fillSentences.target)}>
          {line.target}
        </td>
        <td
          className="numeric"
          data-label={say(fillSentences.actual)}
          id={`fill/indicators/${String(at)}/actual`}
        >
          <Actual line={line} />
        </td>
        <td className="numeric" data-label={say(fillSentences.weight)}>
          {line.weight}
        </td>
        <td
          className={line.isFull ? 'numeric' : 'numeric tree-less'}
          data-label={say(fillSentences.score)}
        >
          {line.score ?? '—'}
        </td>
        <td className="tree-note">
          {showsReason ? null : (
            <button
              type="button"
              className="button-words"
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
      <LineForm
        at={at}
        line={line}
        written={written}
        reason={showsReason ? { hasFocus: isOpened && written.reason === '' } : null}
        fill={fill}
        preview={preview}
      />
    </Fragment>
  )
}

/** The figure as it opens; without one, the way to enter what proves it. */
function Actual({ line }: { readonly line: PreviewLine }): ReactElement {
  const say = useSay()
  const { actual, evidence, name } = line
  if (actual.type === 'figure') return <Figure figure={actual.figure} />
  if (evidence === null) {
    return <span className="quiet-words">{say(fillSentences.noRegister)}</span>
  }
  return (
    <Link
      className="tree-evidence"
      to={evidenceAddress(evidence)}
      title={actual.why}
      aria-label={say(fillSentences.evidenceFor(name))}
    >
      <Icon name="add" /> {say(fillSentences.enterEvidence)}
    </Link>
  )
}

/** The form that enters evidence, already filled with what is known here. */
function evidenceAddress({ indicatorId, kind }: NonNullable<PreviewLine['evidence']>): string {
  return newPath('evidence', {
    indicatorId,
    ...(kind === null ? {} : { 'content.kind': kind }),
  })
}
