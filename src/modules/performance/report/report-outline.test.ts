import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { z } from 'zod'

import rows from '../../../../db/seed/report-outlines.json' with { type: 'json' }
import {
  findReportOutline,
  getUsualOutline,
  ReportOutline,
  sayHeading,
  sectionsInOrder,
} from './report-outline.ts'

const outlines = z.array(ReportOutline).parse(rows)

describe('the official outline', () => {
  it('of Sichuan runs from 一、项目概况 to 六、改进建议', () => {
    const outline = findReportOutline(outlines, 'sichuan-special-project', 2023)
    assert.ok(outline)
    assert.deepEqual(outline.sections.map(sayHeading), [
      '一、项目概况',
      '二、评价实施',
      '三、绩效分析',
      '四、评价结论',
      '五、存在主要问题',
      '六、改进建议',
    ])
    const placed = sectionsInOrder(outline)
    assert.equal(placed.length, 22)
    assert.deepEqual(
      placed
        .filter((one) => one.level === 3)
        .map((one) => `${one.path} ${sayHeading(one.section)}`),
      ['3.1.1 1.项目决策', '3.1.2 2.项目管理', '3.1.3 3.项目实施', '3.1.4 4.项目结果'],
    )
  })

  it('is the province’s where it has one, and the nation’s before', () => {
    assert.equal(getUsualOutline(outlines, 2023).code, 'sichuan-special-project')
    assert.equal(getUsualOutline(outlines, 2022).code, 'national-evaluation')
  })

  it('does not hold before its time', () => {
    assert.equal(findReportOutline(outlines, 'sichuan-special-project', 2022), undefined)
  })

  it('leaves no section without something to write it from', () => {
    for (const outline of outlines)
      for (const { section, path } of sectionsInOrder(outline))
        assert.ok(section.writtenFrom.length > 0 || section.sections.length > 0, path)
  })
})
