import type { ReactElement } from 'react'
import { Link } from 'react-router'
import { Sum } from '../../../desk/figure/sum.tsx'
import { useSay } from '../../../desk/language.tsx'
import { Icon } from '../../../desk/look/icons.tsx'
import type { EvaluationPreview, PreviewFinding } from '../evaluations/evaluation-preview-schema.ts'
import { fillSentences } from './fill-sentences.ts'
import { findSection, goTo } from './places.ts'

interface ScoreSideProps {
  readonly id: string
  readonly preview: EvaluationPreview
  readonly isScoring: boolean
}

/** The score and the grade, always in sight, and below them what must be mended first. */
export function ScoreSide({ id, preview, isScoring }: ScoreSideProps): ReactElement {
  const say = useSay()
  const { total, grade, waitingPoints, findings } = preview
  const wrong = findings.filter(({ result }) => result === 'contradicts')
  const doubtful = findings.filter(({ result }) => result === 'look')
  return (
    <aside className="fill-side" aria-label={say(fillSentences.selfScore)}>
      <div className="fill-score" aria-live="polite" aria-busy={isScoring}>
        <h2>{say(fillSentences.selfScore)}</h2>
        <p>
          <span className="amount">{total}</span> <span className="fill-grade">{grade}</span>
        </p>
        <p className="quiet-words">
          {isScoring
            ? say(fillSentences.scoring)
            : waitingPoints === null
              ? null
              : say(fillSentences.waitingPoints(waitingPoints))}
        </p>
      </div>
      {wrong.length === 0 ? null : (
        <section className="finding">
          <h2>
            <Icon name="wrong" /> {say(fillSentences.mustMend(wrong.length))}
          </h2>
          <Findings id={id} findings={wrong} />
        </section>
      )}
      {doubtful.length === 0 ? null : (
        <section className="note">
          <h2>
            <Icon name="warning" /> {say(fillSentences.mayLook(doubtful.length))}
          </h2>
          <Findings id={id} findings={doubtful} />
        </section>
      )}
    </aside>
  )
}

interface FindingsProps {
  readonly id: string
  readonly findings: readonly PreviewFinding[]
}

function Findings({ id, findings }: FindingsProps): ReactElement {
  const say = useSay()
  return (
    <ol className="fill-findings">
      {findings.map((finding) => {
        const section = findSection(finding.path)
        return (
          <li key={finding.path + finding.sentence}>
            {section === null ? (
              <button
                type="button"
                className="button-words"
                onClick={() => {
                  goTo(finding.path)
                }}
              >
                {finding.sentence}
              </button>
            ) : (
              <Link to={`/evaluations/${id}/report#section-${section}`}>
                {finding.sentence}（{say(fillSentences.inReport)}）
              </Link>
            )}
            {finding.sum === undefined ? null : (
              <details>
                <summary>{say(fillSentences.howScored)}</summary>
                <Sum
                  lines={finding.sum.map(({ label, value }, at, all) => ({
                    label,
                    text: value,
                    isTotal: at === all.length - 1,
                  }))}
                />
              </details>
            )}
          </li>
        )
      })}
    </ol>
  )
}
