import { useEffect, useRef, type ReactElement } from 'react'
import { DiffText } from '../../../desk/figure/diff-text.tsx'
import { useSay } from '../../../desk/language.tsx'
import type { EvaluationPreview } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import type { ForeignChange } from './fill-words.ts'
import type { Fill } from './use-fill.ts'

interface ForeignChangesProps {
  readonly fill: Fill
  readonly preview: EvaluationPreview
}

/** What another person saved meanwhile, text by text; where both wrote, one's own stands until his is taken. */
export function ForeignChanges({ fill, preview }: ForeignChangesProps): ReactElement | null {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const isRefused = fill.problem?.code === 'changed-since-you-looked'
  useEffect(() => {
    if (isRefused) box.current?.focus()
  }, [isRefused])
  if (!isRefused && fill.changes.length === 0) return null
  return (
    <div className="note fill-changes" role="alert" tabIndex={-1} ref={box}>
      <h2>{say(fillSentences.changedMeanwhile)}</h2>
      <ul>
        {fill.changes.map((change) => (
          <li key={change.key}>
            <strong>{nameOf(change, preview, say)}</strong>
            <DiffText
              before={saidOf(change.before, preview)}
              after={saidOf(change.after, preview)}
            />
            {change.mine === change.after ? (
              <span className="quiet-words">{say(fillSentences.tookTheirs)}</span>
            ) : (
              <span>
                <span className="quiet-words">{say(fillSentences.keptMine)}</span>{' '}
                <button
                  type="button"
                  className="button-words"
                  onClick={() => {
                    fill.takeTheirs(change)
                  }}
                >
                  {say(fillSentences.takeTheirs)}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function nameOf(
  { key }: ForeignChange,
  { levels, texts }: EvaluationPreview,
  say: ReturnType<typeof useSay>,
): string {
  const [root = '', name = ''] = key.split('/')
  if (root === 'lines')
    return levels.flatMap(({ lines }) => lines).find(({ code }) => code === name)?.name ?? name
  if (root === 'sections') return say(fillSentences.section(name))
  return texts.find((text) => text.name === root)?.label ?? root
}

/** A choice is stored as its code and read as its words. */
function saidOf(value: string, { overCauses, bands }: EvaluationPreview): string {
  return [...overCauses, ...bands].find((choice) => choice.value === value)?.label ?? value
}
