import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  calendarShare,
  findingOfMonths,
  findingOfProjects,
  pointsAhead,
} from './dashboard-findings.ts'

describe('the calendar', () => {
  it('counts the days of the year that are over, today included', () => {
    assert.equal(calendarShare(2023, '2023-12-31'), 100)
    assert.equal(calendarShare(2023, '2024-05-01'), 100)
    assert.equal(calendarShare(2023, '2022-12-31'), 0)
    assert.equal(calendarShare(2023, '2023-01-01'), 0.27)
    assert.equal(calendarShare(2024, '2024-12-30'), 99.73)
  })

  it('says how far a project is from it, or nothing where there is no budget', () => {
    assert.equal(pointsAhead({ paidFen: 797_300, adjustedFen: 1_000_000 }, 67.73), 12)
    assert.equal(pointsAhead({ paidFen: 1, adjustedFen: 3 }, 50), -16.67)
    assert.equal(pointsAhead({ paidFen: 0, adjustedFen: 0 }, 50), null)
  })
})

describe('what a chart says', () => {
  const road = { key: 'a', title: '七镇建设', ahead: 12, text: '79.73%' }
  const hall = { key: 'b', title: '大厅', ahead: -3.5, text: '64.23%' }

  it('names the project farthest from the calendar, behind before ahead', () => {
    assert.equal(
      findingOfProjects([hall, road])?.sentence.zh,
      '七镇建设已付 79.73%，比序时进度快 12 个百分点',
    )
    assert.equal(findingOfProjects([{ ...hall, ahead: -12 }, road])?.key, 'b')
    assert.equal(
      findingOfProjects([hall])?.sentence.en,
      '大厅: 64.23% paid, 3.5 points behind the calendar',
    )
    assert.equal(findingOfProjects([]), null)
  })

  it('names the month in which most was paid', () => {
    const months = [
      { month: '2023-02', paidFen: 100, text: '1' },
      { month: '2023-03', paidFen: 300, text: '3' },
    ]
    assert.equal(findingOfMonths(months)?.sentence.zh, '3 月付得最多：3，占全年已付的 75.0%')
    const level = findingOfMonths([...months, { month: '2023-05', paidFen: 300, text: '3' }])
    assert.equal(level?.sentence.zh, '3、5 月付得最多：各 3，每月占全年已付的 42.9%')
    assert.equal(
      level.sentence.en,
      'Most was paid in March, May: 3 each, 42.9% of the year’s payments',
    )
    assert.equal(findingOfMonths([{ month: '2023-02', paidFen: 0, text: '0' }]), null)
  })
})
