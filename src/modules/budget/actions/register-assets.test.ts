import assert from 'node:assert/strict'
import { it } from 'node:test'
import { covers } from '#kernel/scope.ts'
import { newId } from '#platform/ids.ts'
import { aHat } from '../../../../tests/support/hats.ts'
import { registerAssets } from './register-assets.ts'

const unit = newId()
const record = { state: 'accepted', unitId: unit, ownerId: null, assigneeKey: null }

it('whoever keeps contracts registers what they brought', () => {
  const may = aHat({ grants: { 'budget.contract.keep': [unit] } })
  const elsewhere = aHat({ grants: { 'budget.contract.keep': [newId()] } })
  assert.equal(covers(registerAssets.mayBeTakenBy(may), record), true)
  assert.equal(covers(registerAssets.mayBeTakenBy(elsewhere), record), false)
  assert.equal(covers(registerAssets.mayBeTakenBy(aHat()), record), false)
})

it('cards have numbers of their own, and say where each thing is and who keeps it', () => {
  const card = {
    number: 'ZC-1',
    name: '防火墙',
    quantity: 1,
    amountFen: 100,
    place: '机房',
    keeper: '经办人',
  }
  const ok = (...cards: object[]): boolean => registerAssets.input.safeParse({ cards }).success
  assert.equal(ok(card), true)
  assert.equal(ok(card, { ...card, number: 'ZC-2' }), true)
  assert.equal(ok(), false)
  assert.equal(ok(card, card), false)
  assert.equal(ok({ ...card, keeper: '' }), false)
})
