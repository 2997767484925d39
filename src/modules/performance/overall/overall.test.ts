import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { overallIndicatorsOf, scoredOverall } from './overall-rules.ts'
import {
  emptyLine,
  findingsOfOverall,
  sayValue,
  valueOf,
  type YearOfDepartment,
} from './overall.ts'

const row = {
  ...{ projectId: 'a', projectCode: 'a', projectName: '大厅改造', evaluationId: 'e' },
  ...{ yearStartFen: 10_000, adjustedFen: 12_000, paidFen: 9_000, score: '95.00', grade: '优' },
  ...{ recheckedScore: null, problems: '', lastScore: null },
}
const project = { hasGoals: true, isFinal: true, isPublished: true, isClassified: false }
const monitoring = {
  ...{ isWarned: true, isOpen: false, wasSuspended: false },
  ...{ isToRectify: true, isConcluded: true },
}

function aYear(over: Partial<YearOfDepartment> = {}): YearOfDepartment {
  return {
    summary: { rows: [row, { ...row, score: '85.00' }], lastYear: null },
    projects: [project, { ...project, hasGoals: false, isFinal: false, isPublished: false }],
    monitorings: [monitoring, { ...monitoring, wasSuspended: true, isConcluded: false }],
    ...over,
  }
}

describe('what the records say of a department’s year', () => {
  it('is a share that can be redone', () => {
    const said = (code: Parameters<typeof valueOf>[0]): string => {
      const value = valueOf(code, aYear())
      return value === null ? '—' : sayValue(value, '%')
    }
    assert.equal(said('goals-approved'), '50.00%（1 ÷ 2）')
    assert.equal(said('execution-rate'), '75.00%（180.00 ÷ 240.00）')
    assert.equal(said('adjusted-share'), '20.00%（40.00 ÷ 200.00）')
    assert.equal(said('excellent-share'), '50.00%（1 ÷ 2）')
    assert.equal(said('published-share'), '100.00%（1 ÷ 1）')
    assert.equal(said('disposed-in-time'), '50.00%（1 ÷ 2）')
    assert.equal(said('rectified-share'), '50.00%（1 ÷ 2）')
    assert.equal(valueOf('mean-score', aYear())?.value, '90.00')
  })

  it('lets the office’s own score count where it found another', () => {
    const rows = [{ ...row, recheckedScore: '80.00' }]
    const year = aYear({ summary: { rows, lastYear: null } })
    assert.equal(valueOf('excellent-share', year)?.value, '0.00')
  })

  it('counts neither a classified evaluation as unpublished nor an open warning as late', () => {
    const classified = { ...project, isPublished: false, isClassified: true }
    assert.equal(valueOf('published-share', aYear({ projects: [classified] })), null)
    const open = [{ ...monitoring, isOpen: true }]
    assert.equal(valueOf('disposed-in-time', aYear({ monitorings: open })), null)
  })

  it('is nothing where there is nothing to count', () => {
    const nothing = aYear({
      ...{ summary: { rows: [], lastYear: null }, projects: [], monitorings: [] },
    })
    for (const { value } of overallIndicatorsOf(2026))
      if (value !== null) assert.equal(valueOf(value, nothing), null, value)
  })
})

describe('the department’s own evaluation', () => {
  it('has a hundred points, all of them the county’s own default', () => {
    const rows = overallIndicatorsOf(2026)
    assert.equal(
      rows.reduce((sum, { weight }) => sum + Number(weight), 0),
      100,
    )
    assert.ok(rows.every(({ confidence }) => confidence === 'U'))
  })

  it('scores what records say by their target, and the rest by the share that a person gives', () => {
    const lines = overallIndicatorsOf(2026).map(({ code, value }) => ({
      ...emptyLine(code),
      ...(value === null
        ? { ratioPercent: '90', reason: '制度齐全' }
        : { found: valueOf(value, aYear()) }),
    }))
    const scored = scoredOverall(2026, lines)
    const scoreOf = (code: string) =>
      scored.lines.find(({ indicator }) => indicator.code === code)?.score
    assert.equal(scoreOf('01'), '5.00')
    assert.equal(scoreOf('02'), '15.00')
    assert.equal(scoreOf('03'), '5.00')
    assert.equal(scoreOf('04'), '4.50')
    assert.equal(scoreOf('06'), '11.84')
    const asked = findingsOfOverall(scored.lines, '完成较好').map(({ path }) => path)
    assert.deepEqual(
      asked,
      [0, 4, 5, 8, 10].map((at) => `/lines/${String(at)}/reason`),
    )
  })

  it('asks for each line that nobody has said anything of, and for a conclusion', () => {
    const { lines, total } = scoredOverall(2026, [])
    assert.equal(total, '0.00')
    assert.equal(findingsOfOverall(lines, null).length, lines.length + 1)
  })
})
