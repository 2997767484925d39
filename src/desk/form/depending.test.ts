import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withChoices } from './depending.ts'
import { choicesOf, type FormSchema } from './schema.ts'

const oneOf = [
  { const: 'longsheng', title: '隆盛镇' },
  { const: 'penglai', title: '蓬莱镇' },
]
const by = { field: 'table', choices: { first: ['penglai'] } }
const offered = (schema: FormSchema, beside: object): readonly unknown[] =>
  choicesOf(
    schema.items ? (withChoices(schema, beside).items ?? {}) : withChoices(schema, beside),
  ).map(({ value }) => value)

it('a field offers only the choices that what stands beside it allows, be it one of them or several', () => {
  const one: FormSchema = { type: 'string', oneOf, 'x-choices-by': by }
  const several: FormSchema = {
    type: 'array',
    items: { type: 'string', oneOf },
    'x-choices-by': by,
  }
  for (const schema of [one, several]) {
    assert.deepEqual(offered(schema, { table: 'first' }), ['penglai'])
    assert.deepEqual(offered(schema, { table: 'unknown' }), ['longsheng', 'penglai'])
    assert.deepEqual(offered(schema, {}), ['longsheng', 'penglai'])
  }
})
