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

describe('an audit of a passage', () => {
  for (const passage of passages) {
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
