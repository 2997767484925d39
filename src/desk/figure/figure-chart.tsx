import { lazy, Suspense, type ReactElement } from 'react'
import { useSay } from '../language.tsx'
import { words } from '../words.ts'
import type { FigureChartProps } from './chart.ts'
import { Figure } from './figure.tsx'
import './figures.css'

const ChartDrawing = lazy(async () => ({
  default: (await import('./chart-drawing.tsx')).ChartDrawing,
}))

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
