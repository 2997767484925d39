import type { ReactElement } from 'react'
import { FigureChart } from '../../../desk/figure/figure-chart.tsx'
import { useSay } from '../../../desk/language.tsx'
import type { Dashboard } from '../queries/dashboard-face.ts'
import { words } from './words.ts'

const barsMax = 12

/** Each project's execution rate against the calendar, the slowest first. */
export function ProjectChart({
  dashboard,
}: {
  readonly dashboard: Dashboard
}): ReactElement | null {
  const say = useSay()
  const { projects, findings, calendar } = dashboard
  const finding = findings.projects
  if (finding === null) return null
  const slowest = [...projects].sort((one, other) => (one.ahead ?? 0) - (other.ahead ?? 0))
  const points = slowest.slice(0, barsMax).flatMap(({ title, rate, figures }) => {
    const figure = figures['budget.execution-rate']
    if (!figure) return []
    const isFinding = figure.recordsHref === finding.figure.recordsHref
    return [{ name: title, value: rate, figure, isFinding }]
  })
  return (
    <>
      <FigureChart
        kind="rows"
        finding={finding.sentence}
        opens={finding.figure}
        points={points}
        areNamesWritten
        target={{ value: calendar.share, label: `${calendar.label} ${calendar.text}` }}
      />
      {projects.length > barsMax ? (
        <p className="quiet-words">{say(words.firstOf(barsMax, projects.length))}</p>
      ) : null}
    </>
  )
}

/** What was paid in each month. */
export function MonthChart({ dashboard }: { readonly dashboard: Dashboard }): ReactElement | null {
  const { months, findings } = dashboard
  const finding = findings.months
  if (finding === null) return null
  return (
    <FigureChart
      kind="bars"
      finding={finding.sentence}
      opens={finding.figure}
      points={months.map(({ label, paidFen, figure }) => ({
        name: label,
        value: paidFen,
        figure,
        isFinding: figure.recordsHref === finding.figure.recordsHref,
      }))}
    />
  )
}
