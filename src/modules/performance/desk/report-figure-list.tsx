import { useRef, type ReactElement } from 'react'
import { Link } from 'react-router'
import { useSay } from '../../../desk/language.tsx'
import { words } from '../../../desk/words.ts'
import type { ReportFace, ReportFigureFace } from '../report/report-face.ts'
import { reportSentences } from './report-sentences.ts'
import { countPlaces } from './report-text.ts'

interface FigureListProps {
  readonly report: ReportFace
  readonly marked: string | null
  readonly onMark: (name: string | null) => void
}

/** The figures of the report by number. Choosing one marks its places, leads to the first and opens what stands behind. */
export function FigureList({ report, marked, onMark }: FigureListProps): ReactElement {
  const say = useSay()
  const counts = countPlaces(report)
  const used = report.figures
    .filter(({ number }) => number !== null)
    .toSorted((one, other) => (one.number ?? 0) - (other.number ?? 0))
  return (
    <section className="paper-figures" aria-labelledby="paper-figures">
      <h2 id="paper-figures">{say(reportSentences.figures)}</h2>
      <p className="quiet-words">{say(reportSentences.figuresHint)}</p>
      <ol>
        {used.map((figure) => (
          <li key={figure.name}>
            <button
              type="button"
              className="paper-figure"
              aria-expanded={figure.name === marked}
              onClick={() => {
                const next = figure.name === marked ? null : figure.name
                onMark(next)
                if (next !== null) showPlace(next, 0)
              }}
            >
              <span className="quiet-words">{figure.number}</span>
              <span lang="zh">{figure.label}</span>
              <strong>{figure.text}</strong>
            </button>
            {figure.name === marked ? (
              <Behind figure={figure} count={counts.get(figure.name) ?? 0} />
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface BehindProps {
  readonly figure: ReportFigureFace
  readonly count: number
}

function Behind({ figure: { name, figure }, count }: BehindProps): ReactElement {
  const say = useSay()
  const at = useRef(0)
  return (
    <div className="paper-behind">
      <p>
        {say(reportSentences.places(count))}
        {count > 1 ? (
          <button
            type="button"
            className="button-words"
            onClick={() => {
              at.current += 1
              showPlace(name, at.current)
            }}
          >
            {say(reportSentences.nextPlace)}
          </button>
        ) : null}
      </p>
      <dl>
        <dt>{say(words.definition)}</dt>
        <dd>{figure.definition}</dd>
        <dt>{say(words.period)}</dt>
        <dd>{figure.period}</dd>
        <dt>{say(words.asOf)}</dt>
        <dd>{figure.asOf}</dd>
        <dt>{say(words.basis)}</dt>
        <dd>
          <Link to={figure.recordsHref.replace(/^\/(api\/v1|desk)\//, '/')}>
            {say(words.records(figure.recordCount))}
          </Link>
        </dd>
      </dl>
    </div>
  )
}

/** Brings one of a figure's places into view; after the last comes the first again. */
function showPlace(name: string, at: number): void {
  const places = [...document.querySelectorAll(`[data-figure="${CSS.escape(name)}"]`)]
  places[at % Math.max(1, places.length)]?.scrollIntoView({ block: 'center' })
}
