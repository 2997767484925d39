import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { ReportPart, ReportSectionFace } from '../report/report-face.ts'
import { chaptersOf, countPlaces, paragraphsOf } from './report-text.ts'

const paid: ReportPart = {
  type: 'figure',
  name: 'budget.paid',
  text: '80.00 万元',
  source: 1,
  figure: {
    code: 'budget.paid',
    text: '80.00 万元',
    label: '已支付',
    definition: '',
    period: '',
    asOf: '',
    provisional: false,
    recordCount: 9,
    recordsHref: '',
  },
}
const section = (
  path: string,
  level: number,
  parts: readonly ReportPart[] = [],
): ReportSectionFace => ({
  path,
  level,
  heading: path,
  isRewritten: false,
  isEditable: true,
  writtenFrom: [],
  raw: '',
  parts,
  tables: [],
  chart: null,
})

it('a chapter begins with a heading of the first level', () => {
  const chapters = chaptersOf([section('1', 1), section('1.1', 2), section('2', 1)])
  assert.deepEqual(
    chapters.map(({ sections }) => sections.map(({ path }) => path)),
    [['1', '1.1'], ['2']],
  )
})

it('a line break ends a paragraph and a figure does not', () => {
  const paragraphs = paragraphsOf([
    { type: 'text', text: '支付' },
    paid,
    { type: 'text', text: '。\n全部合规。' },
  ])
  assert.deepEqual(
    paragraphs.map((parts) => parts.map(({ text }) => text)),
    [['支付', '80.00 万元', '。'], ['全部合规。']],
  )
})

it('places of a figure are counted in texts and tables', () => {
  const withTable: ReportSectionFace = {
    ...section('1', 1, [paid]),
    tables: [{ caption: '', columns: [], rows: [[[paid]]], total: [[paid]] }],
  }
  assert.equal(countPlaces({ sections: [withTable] }).get('budget.paid'), 3)
})
