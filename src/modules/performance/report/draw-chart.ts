import { drawBars, drawScores } from '#platform/documents/chart.ts'
import { factsOfBars, factsOfScores, type Bars } from '#platform/documents/chart-facts.ts'
import type { Chart, ChartFacts } from '#platform/documents/document.ts'
import type { ReportChart } from './report.ts'

type ReportBars = Extract<ReportChart, { readonly kind: 'bars' }>

/** The picture of a chart on paper, with the same facts for whoever cannot see it. */
export function drawChart(chart: ReportChart): Promise<Chart> {
  return chart.kind === 'scores' ? drawScores(chart) : drawBars(barsOf(chart))
}

/** The same chart for a page, which draws it in its own type and colours. */
export function factsOfChart(chart: ReportChart): ChartFacts {
  return chart.kind === 'scores' ? factsOfScores(chart) : factsOfBars(barsOf(chart), 'bars')
}

function barsOf({ title, points, target }: ReportBars): Bars {
  return { title, points, ...(target === null ? {} : { target }) }
}
