import { label } from '#kernel/label.ts'
import type { ChartFacts, ChartPoint, ChartTarget } from '../documents/document.ts'
import { attributes, html, type Html } from './html.ts'
import type { PageReader } from './portal-page.ts'
import { table } from './tables.ts'

/**
 * A chart as a page draws it: lying bars below their names, in the page's own letters and colours.
 * Lengths are shares of the width and multiples of the letters, so the picture fits a phone and grows with
 * large text. `id` names it among the charts of its page; what it says is Chinese, as officials wrote it.
 */
export function chart(reader: PageReader, facts: ChartFacts, id: string): Html {
  const { title, alternative, points, target } = facts
  const own = attributes({ lang: reader.language === 'en' ? 'en' : null })
  return html`<figure class="chart">
<figcaption>${title}${target === undefined ? null : html` <span class="chart-target"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M0 8h4m2 0h4m2 0h4"/></svg> ${target.text}</span>`}</figcaption>
<svg class="chart-picture" role="img" aria-labelledby="${id}-title ${id}-words" width="100%" height="${em(points.length * rowHeight)}">
<title id="${id}-title">${title}</title><desc id="${id}-words">${alternative}</desc>
${points.map((point, at) => row(point, at * rowHeight, { longest: longestOf(facts), target }))}</svg>
<details><summary${own}>${reader.say(numbers)}</summary>${table({
    caption: title,
    columns: [{ label: '名称' }, { label: '数', numeric: true }],
    rows: points.map(({ label: name, text }) => [name, text]),
  })}</details></figure>`
}

// In letters: the name with its value, then the bar below them.
const rowHeight = 3
const baseline = 1.1
const barTop = 1.5
const barHeight = 0.8

interface Scale {
  readonly longest: number
  readonly target: ChartTarget | undefined
}

function row(point: ChartPoint, top: number, { longest, target }: Scale): Html {
  const share = (value: number): string => `${String(Math.round((value / longest) * 10000) / 100)}%`
  const bar = { y: em(top + barTop), height: em(barHeight) }
  const words = em(top + baseline)
  const frame =
    point.frame === undefined
      ? null
      : html`<rect class="chart-frame"${attributes({ ...bar, width: share(point.frame) })}/>`
  const mark =
    target === undefined
      ? null
      : html`<line class="chart-mark"${attributes({ x1: share(target.value), x2: share(target.value), y1: em(top + barTop - 0.2), y2: em(top + barTop + barHeight + 0.2) })}/>`
  return html`<text y="${words}">${point.label}</text><text x="100%" y="${words}" text-anchor="end">${point.text}</text>
${frame}<rect class="${point.reached ? 'chart-bar' : 'chart-bar is-missed'}"${attributes({ ...bar, width: share(point.value) })}/>${mark}
`
}

function longestOf({ points, target }: ChartFacts): number {
  const values = points.flatMap(({ value, frame = 0 }) => [value, frame])
  return Math.max(...values, target?.value ?? 0) || 1
}

function em(letters: number): string {
  return `${String(Math.round(letters * 100) / 100)}em`
}

const numbers = label('看数', 'The numbers')
