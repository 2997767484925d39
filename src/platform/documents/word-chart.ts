/** A chart Word draws itself from its numbers, so that no picture has to be made and people can edit it. */

import { Paragraph, type FileChild } from 'docx'
import { ChartRun } from 'docx/charts'
import { type Chart } from './document.ts'
import { plain } from './word-text.ts'

const letters = { name: '仿宋_GB2312', size: 10, color: '000000' }
const colours = { reached: '1B1F24', missed: 'A3ABB5' }

export function wordChart(number: string, chart: Chart): readonly FileChild[] {
  const goal = chart.target === undefined ? '' : `（${chart.target.text}）`
  return [
    new Paragraph({
      style: 'OfficialCaption',
      children: plain(`${number}\u3000${chart.title}${goal}`),
    }),
    new Paragraph({ style: 'OfficialChart', children: [...drawn(chart)] }),
  ]
}

function drawn(chart: Chart): ChartRun[] {
  const highest = Math.max(chart.target?.value ?? 0, ...chart.points.map((point) => point.value))
  const shared = {
    categories: chart.points.map((point) => point.label),
    legend: false,
    gapWidth: 60,
    font: { name: letters.name, color: letters.color },
    chartArea: { fill: 'none', border: 'none' },
    valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: highest * 1.15 || 1 },
    altText: { name: chart.title, description: chart.alternative },
    series: [
      {
        name: chart.title,
        values: chart.points.map((point) => point.value),
        color: colours.reached,
        colors: chart.points.map((point) => (point.reached ? colours.reached : colours.missed)),
        pointLabels: chart.points.map((point) => ({
          text: point.text,
          position: 'outsideEnd' as const,
          font: letters,
        })),
      },
    ],
  } as const
  const width = 588
  const columns = { categoryAxis: { font: letters }, transformation: { width, height: 224 } }
  // Bars are counted from below; a reader begins at the top.
  const bars = {
    categoryAxis: { font: letters, reverseOrder: true },
    transformation: { width, height: 30 + chart.points.length * 26 },
  }
  return chart.shape === 'columns'
    ? [new ChartRun({ ...shared, ...columns, type: 'column' })]
    : [new ChartRun({ ...shared, ...bars, type: 'bar' })]
}
