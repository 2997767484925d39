import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressValues } from './address-values.ts'
import type { FormSchema } from './schema.ts'

const schema: FormSchema = {
  type: 'object',
  properties: {
    indicatorId: {
      type: 'string',
      'x-widget': 'select',
      oneOf: [{ const: 'a', title: '就近办率' }],
    },
    year: { type: 'integer' },
    title: { type: 'string', maxLength: 5 },
    secret: { type: 'string', 'x-widget': 'password' },
    content: {
      oneOf: [
        {
          type: 'object',
          properties: {
            kind: { const: 'survey' },
            asked: { type: 'string' },
            answers: { type: 'object', properties: { satisfied: { type: 'integer' } } },
          },
        },
        { type: 'object', properties: { kind: { const: 'award' }, title: { type: 'string' } } },
      ],
    },
  },
}
const read = (search: string, given: unknown = {}): unknown =>
  addressValues(schema, given, new URLSearchParams(search))

describe('an address that begins a form', () => {
  it('fills in what the form asks for', () => {
    assert.deepEqual(read('indicatorId=a&year=2023&title=培训'), {
      indicatorId: 'a',
      year: 2023,
      title: '培训',
    })
  })

  it('leaves out what the form does not know or would not take', () => {
    assert.deepEqual(read('form=enter&indicatorId=b&year=x&title=太长的一个名称'), {})
  })

  it('keeps what the server begins with where the address says nothing', () => {
    const given = { year: 2023, title: '培训' }
    assert.deepEqual(read('', given), given)
    assert.deepEqual(read('year=2024', given), { year: 2024, title: '培训' })
  })

  it('never fills in a password', () => {
    assert.deepEqual(read('secret=abc'), {})
  })

  it('chooses the branch of a union, and fields of that branch', () => {
    assert.deepEqual(read('content.kind=survey&content.asked=群众'), {
      content: { kind: 'survey', asked: '群众', answers: { satisfied: undefined } },
    })
  })

  it('does not choose a branch that is not there', () => {
    assert.deepEqual(read('content.kind=rumour'), {})
  })
})
