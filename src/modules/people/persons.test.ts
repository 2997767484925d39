import assert from 'node:assert/strict'
import { it } from 'node:test'
import { isSamePerson, personsBehind } from './persons.ts'

it('behind what is done for a colleague stand both, so that neither may sign again', () => {
  const colleague = { accountId: 'b1', personId: 'b', name: '会计' }
  const behind = personsBehind({ personId: 'a' }, { actingFor: colleague })
  assert.deepEqual(behind, ['a', 'b'])
  assert.ok(isSamePerson(behind, personsBehind({ personId: 'b' }, { actingFor: null })))
  assert.ok(!isSamePerson(behind, personsBehind({ personId: 'c' }, { actingFor: null })))
})
