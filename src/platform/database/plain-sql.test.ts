import assert from 'node:assert/strict'
import { it } from 'node:test'
import { compiled, listed, named, plain } from './plain-sql.ts'

it('numbers the values in the order in which they stand, also within pieces', () => {
  const part = plain`set ${listed([plain`${named('totalFen')} = ${5}`, plain`${named('order')} = ${'a'}`])}`
  const { sql, parameters } = compiled(
    plain`update ${named('budget.claim')} ${part} where id = ${'x'}`,
  )
  assert.equal(sql, 'update "budget"."claim" set "total_fen" = $1, "order" = $2 where id = $3')
  assert.deepEqual(parameters, [5, 'a', 'x'])
})

it('leaves nothing where a piece is empty', () => {
  assert.equal(compiled(plain`select 1${plain``}`).sql, 'select 1')
})
