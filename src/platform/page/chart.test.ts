import assert from 'node:assert/strict'
import { it } from 'node:test'
import { factsOfBars, factsOfScores } from '../documents/chart-facts.ts'
import { chart } from './chart.ts'
import { html } from './html.ts'
import type { PageReader } from './portal-page.ts'

const reader: PageReader = {
  language: 'en',
  size: 'normal',
  say: (words) => words.en,
  address: (path) => path,
  written: (text) => html`${text}`,
}

const scores = factsOfScores({
  title: '100分中得95.00分，失分在效益指标',
  rows: [
    { label: '产出指标', score: 50, weight: 50, text: '50.00 / 50' },
    { label: '效益指标', score: 25, weight: 30, text: '25.00 / 30' },
  ],
})

it('draws each score inside the frame of what it could have been, the longest frame across the page', () => {
  const { text } = chart(reader, scores, 'chart-4')
  const drawn = [...text.matchAll(/<rect class="([^"]+)"[^>]* width="([^"]+)"/g)].map(
    ([, look, width]) => `${look ?? ''} ${width ?? ''}`,
  )
  assert.deepEqual(drawn, [
    'chart-frame 100%',
    'chart-bar 100%',
    'chart-frame 60%',
    'chart-bar is-missed 50%',
  ])
})

it('says its finding and every value to whoever cannot see it, and again as a table', () => {
  const { text } = chart(reader, scores, 'chart-4')
  assert.match(text, /<svg[^>]* role="img" aria-labelledby="chart-4-title chart-4-words"/)
  assert.match(text, /<title id="chart-4-title">100分中得95\.00分，失分在效益指标<\/title>/)
  assert.match(text, /<desc id="chart-4-words">[^<]*产出指标 50\.00 \/ 50；效益指标 25\.00 \/ 30</)
  assert.match(text, /<summary lang="en">The numbers<\/summary>/)
  assert.match(text, /<th scope="row">效益指标<\/th><td[^>]*>25\.00 \/ 30<\/td>/)
})

it('grows with the letters and takes its colours from the page', () => {
  const { text } = chart(reader, scores, 'chart-4')
  assert.match(text, /<svg[^>]* width="100%" height="6em"/)
  assert.doesNotMatch(text, /style=|fill="|stroke="|font-|viewBox="0 0 [^1]|px/)
})

it('marks the target on every bar, and names it beside the finding', () => {
  const { text } = chart(
    reader,
    factsOfBars(
      {
        title: '“<b>”没有用完',
        points: [{ label: '财政资金', value: 80, text: '80.00%' }],
        target: { value: 100, text: '100%' },
      },
      'bars',
    ),
    'chart-1-3',
  )
  assert.match(text, /<line class="chart-mark" x1="100%" x2="100%"/)
  assert.match(text, /<span class="chart-target">.* 100%<\/span>/)
  assert.match(text, /<rect class="chart-bar is-missed"[^>]* width="80%"/)
  assert.doesNotMatch(text, /<b>/)
})
