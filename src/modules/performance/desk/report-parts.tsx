import { createContext, useContext, type ReactElement } from 'react'
import { Figure } from '../../../desk/figure/figure.tsx'
import { useSay } from '../../../desk/language.tsx'
import { words } from '../../../desk/words.ts'
import type { ReportChartFace, ReportPart, ReportTableFace } from '../report/report-face.ts'
import { paragraphsOf } from './report-text.ts'

/** The name of the figure whose places are marked now. */
export const MarkedFigure = createContext<string | null>(null)

/** A section's text in paragraphs, as it will be printed. */
export function Paragraphs({ parts }: { readonly parts: readonly ReportPart[] }): ReactElement {
  return (
    <>
      {paragraphsOf(parts).map((paragraph, index) => (
        <p key={index}>
          <Parts parts={paragraph} />
        </p>
      ))}
    </>
  )
}

function Parts({ parts }: { readonly parts: readonly ReportPart[] }): ReactElement {
  return (
    <>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  )
}

/** Words, a figure that opens with the number of its source, or a number that nothing vouches for. */
function Part({ part }: { readonly part: ReportPart }): ReactElement {
  const say = useSay()
  const marked = useContext(MarkedFigure)
  switch (part.type) {
    case 'text':
      return <>{part.text}</>
    case 'figure':
      return (
        <span
          className={part.name === marked ? 'place is-marked' : 'place'}
          data-figure={part.name}
        >
          <Figure figure={{ ...part.figure, text: part.text }} />
          <sup>{part.source}</sup>
        </span>
      )
    case 'unsourced':
      return (
        <span className="unsourced" title={part.why}>
          {part.text}
          <small>{say(words.unsourced)}</small>
        </span>
      )
  }
}

/** A table as the report prints it; on a narrow screen it scrolls inside its own box. */
export function ReportTable({ table }: { readonly table: ReportTableFace }): ReactElement {
  const { caption, columns, rows, total } = table
  return (
    <div className="paper-table" tabIndex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, numeric }, at) => (
              <th key={at} scope="col" className={numeric ? 'numeric' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, at) => (
            <Row key={at} cells={cells} table={table} />
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <Row cells={total} table={table} />
          </tfoot>
        )}
      </table>
    </div>
  )
}

interface RowProps {
  readonly cells: ReportTableFace['rows'][number]
  readonly table: ReportTableFace
}

/** A row with one cell names the rows below it. */
function Row({ cells, table: { columns } }: RowProps): ReactElement {
  const [only] = cells
  if (cells.length === 1 && columns.length > 1 && only !== undefined) {
    return (
      <tr className="paper-group">
        <th scope="rowgroup" colSpan={columns.length}>
          <Parts parts={only} />
        </th>
      </tr>
    )
  }
  return (
    <tr>
      {cells.map((parts, at) => (
        <td key={at} className={columns[at]?.numeric ? 'numeric' : undefined}>
          <Parts parts={parts} />
        </td>
      ))}
    </tr>
  )
}

/** The chart as it is printed. Drawn by the server's own renderer, and shown as a picture, where no script runs. */
export function ReportChart({ chart }: { readonly chart: ReportChartFace }): ReactElement {
  return (
    <figure className="paper-chart">
      <figcaption>{chart.title}</figcaption>
      <img
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(chart.svg)}`}
        alt={chart.alternative}
      />
    </figure>
  )
}
