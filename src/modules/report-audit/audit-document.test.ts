import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import fc from 'fast-check'

import { auditDocument } from './audit-document.ts'
import type { Knowledge } from './audit.ts'
import { blocksOf } from './corpus/blocks-of.ts'
import { generateReport } from './corpus/generate-report.ts'
import { passages } from './corpus/passages.ts'
import { scorePassage, scoreReport } from './corpus/score.ts'
import { workingDaysOf } from './corpus/sum-of-passage.ts'

const known: Knowledge = {
  names: [],
  registered: [],
  others: [],
  workingDaysOf: (year) => (year < 2022 || year > 2026 ? null : workingDaysOf(String(year))),
}

/** What it does not find yet. None of these is alarmed for nothing, and none may be added. */
const notYet: ReadonlySet<string> = new Set([
  'a part of the part that is larger',
  'two leaders and three groups',
  'three groups named, four counted',
  'the table has other centres than the text',
  'a mean of three years',
  'a mean of three years, wrong',
  'bundles at the end of the year',
  'bundles at the end of the year, those withdrawn forgotten twice',
  'weights of three levels',
  'late, and said to be in time',
  'all files kept, and some were not',
  "every village's clerk trained, and some were not",
  'satisfaction that the survey does not give',
  'the summary says another spending than the chapters',
])

describe('an audit of a passage', () => {
  for (const passage of passages.filter(({ name }) => notYet.has(name))) {
    it(`alarms for nothing in ${passage.name}, though it does not say all`, () => {
      const document = { format: 'text', title: null, blocks: blocksOf(passage) } as const
      const { findings } = auditDocument(document, { ...known, ...passage.known })
      const { missed, falseReds, unsaid } = scorePassage(passage, findings)
      assert.deepEqual(falseReds, [])
      assert.ok(missed.length + unsaid.length > 0, 'It is found by now: take it from the list.')
    })
  }

  for (const passage of passages.filter(({ name }) => !notYet.has(name))) {
    it(`says of ${passage.name} what there is to say`, () => {
      const document = { format: 'text', title: null, blocks: blocksOf(passage) } as const
      const { findings } = auditDocument(document, { ...known, ...passage.known })
      const { missed, falseReds, unsaid } = scorePassage(passage, findings)
      assert.deepEqual({ missed, falseReds, unsaid }, { missed: [], falseReds: [], unsaid: [] })
    })
  }
})

describe('an audit of twenty pages', () => {
  it('finds what was planted and nothing else', () => {
    const total = { planted: 0, found: 0, red: 0, alarmed: 0 }
    for (const report of fc.sample(generateReport(), { numRuns: 40, seed: 2023 })) {
      const document = { format: 'text', title: null, blocks: report.blocks } as const
      const { findings } = auditDocument(document, known)
      const { missed, falseReds } = scoreReport(report, findings)
      total.planted += report.planted.length
      total.found += report.planted.length - missed.length
      total.red += findings.filter(({ verdict }) => verdict === 'contradicts').length
      total.alarmed += falseReds.length
    }
    assert.ok(total.planted > 100, `${String(total.planted)} were planted`)
    assert.ok(total.found >= 0.98 * total.planted, JSON.stringify(total))
    assert.ok(total.alarmed <= 0.01 * total.red, JSON.stringify(total))
  })
})
