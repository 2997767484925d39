import type { FigureFace } from '#kernel/face.ts'
import { lazy, Suspense, type ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import { Figure } from './figure.tsx'
import './figures.css'

const ChartDrawing = lazy(async () => ({
  default: (await import('./chart-drawing.tsx')).ChartDrawing,
}))

export interface ChartPoint {
  readonly name: string
  /** Null where nothing is known yet; a gap is drawn, never a zero. */
  readonly value: number | null
  readonly figure: FigureFace
  /** The point the title speaks of. */
  readonly isFinding?: boolean
}

export interface FigureChartProps {
  /** What the chart shows, as a sentence: `象山镇比指标值少 5.70 个百分点`. */
  readonly finding: string
  /** The figure that the finding speaks of, opened where its number stands in the sentence. */
  readonly opens?: FigureFace
  /** `rows` lie down, for names too long to stand under a bar. */
  readonly kind: 'bars' | 'line' | 'rows'
  readonly points: readonly ChartPoint[]
  /** The names are what officials wrote, in Chinese. */
  readonly areNamesWritten?: boolean
  /** A line to hold the points against, e.g. the target. */
  readonly target?: { readonly value: number; readonly label: string }
}

/** A chart whose title is its finding; below it the same numbers as a table, each of which opens. */
export function FigureChart(props: FigureChartProps): ReactElement {
  const say = useSay()
  const { points, target, areNamesWritten } = props
  return (
    <figure className="chart">
      <figcaption>
        <FindingWords {...props} />
        {target === undefined ? null : (
          <span className="chart-target">
            <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
              <path d="M0 8h4m2 0h4m2 0h4" />
            </svg>{' '}
            {target.label}
          </span>
        )}
      </figcaption>
      <Suspense fallback={<div className="chart-drawing" />}>
        <ChartDrawing {...props} />
      </Suspense>
      <details>
        <summary>{say(words.figureAsTable)}</summary>
        <table className="fact-table">
          <thead>
            <tr>
              <th scope="col">{say(words.figureName)}</th>
              <th scope="col" className="numeric">
                {points[0]?.figure.label}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ name, figure }) => (
              <tr key={name}>
                <th scope="row" lang={areNamesWritten ? 'zh' : undefined}>
                  {name}
                </th>
                <td className="numeric">
                  <Figure figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

function FindingWords({ finding, opens }: FigureChartProps): ReactElement {
  const place = opens === undefined ? -1 : finding.indexOf(opens.text)
  if (opens === undefined || place < 0) return <>{finding}</>
  return (
    <>
      {finding.slice(0, place)}
      <Figure figure={opens} />
      {finding.slice(place + opens.text.length)}
    </>
  )
}
