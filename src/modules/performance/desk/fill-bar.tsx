import { useState, type ReactElement } from 'react'
import { Link } from 'react-router'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import { useMainKey } from '../../../desk/shell/main-key.ts'
import { words } from '../../../desk/words.ts'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import type { Fill } from './use-fill.ts'

interface FillBarProps {
  readonly id: string
  readonly fill: Fill
  readonly preview: EvaluationPreview
  readonly isSaved: boolean
  readonly onSave: () => void
  readonly onHand: () => void
}

/** Saving is the main press while something must be mended, submitting once nothing must; it is asked twice. */
export function FillBar(props: FillBarProps): ReactElement {
  const { id, fill, preview, onSave, onHand } = props
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const mayHand = preview.mayBeSubmitted && !fill.isScoring
  useMainKey(() => {
    if (!mayHand) onSave()
    else if (isAsking) onHand()
    else setAsking(true)
  })
  if (isAsking && mayHand) {
    return (
      <div className="bar" role="group" aria-label={say(fillSentences.submit)}>
        <button
          type="button"
          className="button is-main"
          autoFocus
          aria-disabled={fill.busy !== null}
          aria-keyshortcuts="Alt+S"
          onClick={onHand}
        >
          {say(fill.busy === null ? fillSentences.submitSure : words.sending)}
          <kbd>Alt S</kbd>
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            setAsking(false)
          }}
        >
          {say(fillSentences.notNow)}
        </button>
        <p>{say(fillSentences.submitWhat)}</p>
      </div>
    )
  }
  return (
    <div className="bar" role="group" aria-label={say(words.mayDo)}>
      {mayHand ? (
        <button
          type="button"
          className="button is-main"
          aria-keyshortcuts="Alt+S"
          onClick={() => {
            setAsking(true)
          }}
        >
          {say(fillSentences.submit)}
          <kbd>Alt S</kbd>
        </button>
      ) : null}
      <button
        type="button"
        className={mayHand ? 'button button-quiet' : 'button is-main'}
        aria-disabled={fill.busy !== null}
        aria-keyshortcuts={mayHand ? undefined : 'Alt+S'}
        onClick={onSave}
      >
        {say(fill.busy === 'saving' ? fillSentences.saving : fillSentences.save)}
        {mayHand ? null : <kbd>Alt S</kbd>}
      </button>
      <Link className="button button-quiet" to={`/evaluations/${id}/report`}>
        {say(fillSentences.report)}
      </Link>
      <BarState {...props} />
    </div>
  )
}

/** How things stand, in a line; on a phone the score stands here, for the side is out of sight. */
function BarState({ fill, preview, isSaved }: FillBarProps): ReactElement {
  const say = useSay()
  const isUnsaved = fill.isTouched && fill.busy === null
  return (
    <p>
      <strong className="fill-bar-score">
        {preview.total} {preview.grade}
      </strong>
      <span role="status">
        {isUnsaved ? say(fillSentences.unsaved) : null}
        {isSaved ? (
          <span className="state state-done">
            <Icon name="done" />
            {say(fillSentences.saved)}
          </span>
        ) : null}
      </span>
    </p>
  )
}
