import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawBars, drawMonths, drawScores } from './chart.ts'
import { centres } from './example-report.ts'

test('a chart brings no style sheet, no style attribute, no script and no address', async () => {
  const months = Array.from({ length: 12 }, (_, month) => ({
    label: `${String(month + 1)}月`,
    value: month,
    text: String(month),
  }))
  const charts = [
    await drawBars({ title: '甲', points: centres, target: { value: 60, text: '目标60%' } }),
    await drawMonths({ title: '乙', points: months }),
    await drawScores({
      title: '丙',
      rows: [{ label: '就近办率', score: 8.57, weight: 12, text: '8.57 / 12' }],
    }),
  ]
  for (const { svg } of charts) {
    assert.doesNotMatch(svg, /<style|style=|<script|href=|class=|url\(/)
    assert.equal(
      svg.match(/https?:\/\/[^"]*/g)?.filter((address) => !address.includes('www.w3.org')).length,
      0,
    )
  }
})

test('names and values are drawn as text, whatever they contain', async () => {
  const chart = await drawBars({
    title: '甲',
    points: [{ label: '<b>龚䶮', value: 1, text: '"&</text>' }],
  })
  assert.ok(chart.svg.includes('&lt;b&gt;龚䶮'))
  assert.doesNotMatch(chart.svg, /<b>|"&</)
})

test('a missed target is drawn lighter, and below is good where less is better', async () => {
  const points = [
    { label: '甲', value: 10, text: '10' },
    { label: '乙', value: 20, text: '20' },
  ]
  const target = { value: 15, text: '≤15' }
  const more = await drawBars({ title: '甲', points, target })
  const less = await drawBars({ title: '甲', points, target, better: 'less' })
  assert.deepEqual(
    more.points.map((point) => point.reached),
    [false, true],
  )
  assert.deepEqual(
    less.points.map((point) => point.reached),
    [true, false],
  )
})

test('who cannot see the chart is told the finding, the target and every value', async () => {
  const chart = await drawBars({
    title: '三个镇过了60%',
    points: centres,
    target: { value: 60, text: '目标60%' },
  })
  for (const said of ['三个镇过了60%', '目标60%', '蓬莱镇 44.58%'])
    assert.ok(chart.alternative.includes(said), said)
})
