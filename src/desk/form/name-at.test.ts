import assert from 'node:assert/strict'
import { it } from 'node:test'
import { nameAt } from './name-at.ts'
import type { FormSchema } from './schema.ts'

const schema: FormSchema = {
  type: 'object',
  properties: {
    lines: {
      type: 'array',
      title: '明细',
      items: { type: 'object', properties: { weight: { type: 'string', title: '权重' } } },
    },
    content: {
      title: '证据',
      oneOf: [
        { properties: { kind: { const: 'survey' }, proof: { title: '证明材料' } } },
        { properties: { kind: { const: 'award' } } },
      ],
    },
  },
}

it('a problem is told with the name of its field', () => {
  assert.equal(nameAt(schema, '/content/proof', 'zh'), '证明材料')
  assert.equal(nameAt(schema, '/lines', 'zh'), '明细')
})

it('in a list also with the number of its line', () => {
  assert.equal(nameAt(schema, '/lines/1/weight', 'zh'), '第 2 行 权重')
})

it('what is no field has no name', () => {
  assert.equal(nameAt(schema, '/signature/password', 'zh'), null)
})
