import { drawBars, drawScores } from '#platform/documents/chart.ts'
import type { Chart } from '#platform/documents/document.ts'
import type { ReportChart } from './report.ts'

/** The picture of a chart, with the same facts for whoever cannot see it. */
export function drawChart(chart: ReportChart): Promise<Chart> {
  if (chart.kind === 'scores') return drawScores(chart)
  const { title, points, target } = chart
  return drawBars({ title, points, ...(target === null ? {} : { target }) })
}
