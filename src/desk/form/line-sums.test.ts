import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isShown, settle, withoutHidden } from './depending.ts'
import { sumLines } from './line-sums.ts'
import type { FormSchema, Sums } from './schema.ts'

const sums: Sums = {
  field: 'weight',
  by: 'level',
  total: '100',
  planBy: 'scheme',
  plans: {
    P1: [
      { keys: ['execution'], label: '预算执行', amount: '10', isGiven: true },
      { keys: ['output'], label: '产出', amount: '50' },
      { keys: ['benefit', 'served'], label: '效益、满意度', amount: '40' },
    ],
  },
}

describe('weights while they are typed', () => {
  it('are added up by level and in all, the given part counted', () => {
    const { parts, total } = sumLines(
      sums,
      [
        { level: 'output', weight: '12.5' },
        { level: 'output', weight: '30' },
        { level: 'served', weight: '40' },
      ],
      'P1',
    )
    assert.deepEqual(
      parts.map(({ given, left }) => [given, left]),
      [
        ['10', '0'],
        ['42.5', '7.5'],
        ['40', '0'],
      ],
    )
    assert.deepEqual(total, { given: '92.5', planned: '100', left: '7.5' })
  })

  it('are exact, and half a number is nothing yet', () => {
    const { total } = sumLines(sums, [{ weight: '0.1' }, { weight: '0.2' }, { weight: '5.' }], '')
    assert.equal(total.given, '0.3')
  })
})

const line: FormSchema = {
  type: 'object',
  properties: {
    level: {
      oneOf: [
        { const: 'output', title: '' },
        { const: 'served', title: '' },
      ],
    },
    under: {
      oneOf: ['quantity', 'quality', 'people'].map((value) => ({ const: value, title: value })),
      'x-choices-by': {
        field: 'level',
        choices: { output: ['quantity', 'quality'], served: ['people'] },
      },
    },
    target: { type: 'string', 'x-shown-when': { field: 'operator', is: ['at-least'] } },
  },
}

describe('a field that depends on another', () => {
  it('is asked for only while the other says so', () => {
    const target = line.properties?.['target'] ?? {}
    assert.equal(isShown(target, { operator: 'at-least' }), true)
    assert.equal(isShown(target, { operator: 'qualitative' }), false)
    assert.equal(isShown(target, {}), false)
  })

  it('loses a choice that is no longer there, and takes the only one there is', () => {
    assert.deepEqual(settle(line, { level: 'output', under: 'people' }), {
      level: 'output',
      under: undefined,
    })
    assert.deepEqual(settle(line, { level: 'served', under: 'quality' }), {
      level: 'served',
      under: 'people',
    })
  })

  it('is not sent while it is not asked for', () => {
    const form: FormSchema = {
      type: 'object',
      properties: { lines: { type: 'array', items: line } },
    }
    const typed = { lines: [{ level: 'output', operator: 'qualitative', target: '7' }] }
    assert.deepEqual(withoutHidden(form, typed), {
      lines: [{ level: 'output', operator: 'qualitative' }],
    })
  })
})
