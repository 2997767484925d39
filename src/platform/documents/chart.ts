/** Charts of a report, drawn on the server in the report's own type. ECharts is loaded with the first chart. */

import { type init } from 'echarts/core'
import { factsOfBars, factsOfScores, type Bars, type Scores } from './chart-facts.ts'
import { type Chart, type ChartPoint, type ChartTarget } from './document.ts'
import { chartFonts } from './fonts.ts'

// The width of the text area in points, so that a pixel of the drawing is a point on paper.
const width = 442
const ink = '#1b1f24'
const missed = '#a3abb5'
const wash = '#e9ecef'
const letters = { fontFamily: [...chartFonts, 'serif'].join(', '), fontSize: 11, color: '#000000' }

/** Horizontal bars with a target line: one unit, one bar. A missed target is drawn lighter. */
export async function drawBars(bars: Bars): Promise<Chart> {
  const facts = factsOfBars(bars, 'bars')
  const { points } = facts
  const height = 22 + points.length * 18
  const svg = await draw(height, {
    ...quiet,
    grid: { left: labelWidth(points), right: 56, top: 18, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0, max: highest(points, bars.target) },
    yAxis: categories(points, { inverse: true }),
    series: [
      barSeries(
        points,
        { barWidth: 11, position: 'right' },
        bars.target && acrossBars(bars.target),
      ),
    ],
  })
  return { ...facts, svg }
}

/** Columns along the months, with the plan as a dashed line. */
export async function drawMonths(bars: Bars): Promise<Chart> {
  const facts = factsOfBars(bars, 'columns')
  const { points } = facts
  const svg = await draw(168, {
    ...quiet,
    grid: { left: 6, right: bars.target === undefined ? 6 : 56, top: 20, bottom: 22 },
    xAxis: categories(points, { axisLine: { show: true, lineStyle: { color: ink, width: 0.8 } } }),
    yAxis: { type: 'value', show: false, min: 0, max: highest(points, bars.target) },
    series: [
      barSeries(
        points,
        { barWidth: 16, position: 'top' },
        bars.target && acrossColumns(bars.target),
      ),
    ],
  })
  return { ...facts, svg }
}

/** What each indicator scored, inside the frame of what it could have scored. */
export async function drawScores(scores: Scores): Promise<Chart> {
  const facts = factsOfScores(scores)
  const { points } = facts
  const frame = points.map((point) => point.frame ?? 0)
  const svg = await draw(8 + points.length * 18, {
    ...quiet,
    grid: { left: labelWidth(points), right: 76, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(...frame, 1) },
    yAxis: categories(points, { inverse: true }),
    series: [
      {
        type: 'bar',
        silent: true,
        data: frame,
        barWidth: 11,
        barGap: '-100%',
        itemStyle: { color: wash },
        label: {
          ...letters,
          show: true,
          position: 'right',
          formatter: (at: { dataIndex: number }) => points[at.dataIndex]?.text ?? '',
        },
      },
      { ...barSeries(points, { barWidth: 11, position: 'right' }), label: { show: false } },
    ],
  })
  return { ...facts, svg }
}

const quiet = { animation: false, silent: true, backgroundColor: 'transparent', textStyle: letters }

function highest(points: readonly ChartPoint[], target: ChartTarget | undefined): number {
  const values = [...points.map((point) => point.value), target?.value ?? 0]
  return Math.max(...values) * 1.02 || 1
}

// Chinese letters are as wide as they are high; a label longer than twelve is cut by the chart.
function labelWidth(points: readonly ChartPoint[]): number {
  const longest = Math.max(0, ...points.map((point) => Array.from(point.label).length))
  return Math.min(longest, 12) * 11 + 10
}

function categories(points: readonly ChartPoint[], more: object): object {
  return {
    type: 'category',
    data: points.map((point) => point.label),
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { ...letters, interval: 0, margin: 6, width: 132, overflow: 'truncate' },
    ...more,
  }
}

function barSeries(
  points: readonly ChartPoint[],
  look: { barWidth: number; position: string },
  line?: object,
): object {
  return {
    type: 'bar',
    silent: true,
    barWidth: look.barWidth,
    data: points.map((point) => ({
      value: point.value,
      itemStyle: { color: point.reached ? ink : missed },
    })),
    label: {
      ...letters,
      show: true,
      position: look.position,
      formatter: (at: { dataIndex: number }) => points[at.dataIndex]?.text ?? '',
    },
    ...(line === undefined ? {} : { markLine: line }),
  }
}

const dashed = {
  symbol: 'none',
  silent: true,
  lineStyle: { color: '#000000', width: 0.8, type: [3, 2] },
}

function acrossBars(target: ChartTarget): object {
  // The category axis is turned over, so the line starts at the top.
  return {
    ...dashed,
    data: [{ xAxis: target.value }],
    label: { ...letters, position: 'start', distance: 3, formatter: () => target.text },
  }
}

function acrossColumns(target: ChartTarget): object {
  return {
    ...dashed,
    data: [{ yAxis: target.value }],
    label: { ...letters, position: 'end', distance: 4, formatter: () => target.text },
  }
}

async function draw(height: number, option: Record<string, unknown>): Promise<string> {
  const echarts = await loadECharts()
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption(option)
    return plainSvg(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

let loaded: Promise<{ readonly init: typeof init }> | undefined

// Half a second when loaded with the program, and most days nobody prints a chart before noon.
function loadECharts(): Promise<{ readonly init: typeof init }> {
  loaded ??= (async () => {
    const [core, charts, components, renderers] = await Promise.all([
      import('echarts/core'),
      import('echarts/charts'),
      import('echarts/components'),
      import('echarts/renderers'),
    ])
    core.use([
      charts.BarChart,
      components.GridComponent,
      components.MarkLineComponent,
      renderers.SVGRenderer,
    ])
    return { init: core.init }
  })()
  return loaded
}

/** Says the same without style sheets and style attributes, which our pages' security policy would drop. */
function plainSvg(drawn: string): string {
  return drawn
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/ (stroke|stroke-width|paint-order|stroke-miterlimit)="[^"]*"(?=[^<]*<\/text>)/g, '')
    .replace(/ style="([^"]*)"/g, (_, rules: string) => attributesOf(rules))
    .replaceAll(said, '')
    .replace(/<svg width="\d+" height="\d+"/, `<svg${said}`)
    .replace(/\n\s*/g, '')
}

// Every letter of a chart has this face, so it is said once.
const said = ` font-size="${String(letters.fontSize)}px" font-family="${letters.fontFamily}"`

function attributesOf(rules: string): string {
  return rules
    .split(';')
    .map((rule) => /^\s*([a-z-]+)\s*:\s*(.+?)\s*$/.exec(rule))
    .map((rule) => (rule === null ? '' : ` ${rule[1] ?? ''}="${rule[2] ?? ''}"`))
    .join('')
}
