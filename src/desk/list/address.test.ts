import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSort, withFilters } from './address.ts'

test('changing a filter starts again from the first page and keeps the other filters', () => {
  const search = new URLSearchParams('q=面馆&cursor=abc&state=open')
  assert.equal(
    withFilters(search, { state: 'closed' }).toString(),
    new URLSearchParams('q=面馆&state=closed').toString(),
  )
})

test('an emptied filter leaves the address', () => {
  assert.equal(
    withFilters(new URLSearchParams('q=面馆&state=open'), { q: '' }).toString(),
    'state=open',
  )
})

test('turning the page keeps every filter', () => {
  assert.equal(
    withFilters(new URLSearchParams('state=open'), { cursor: 'x' }).toString(),
    'state=open&cursor=x',
  )
})

test('a second press on a column turns its order round', () => {
  assert.equal(nextSort(null, 'amount'), 'amount')
  assert.equal(nextSort('amount', 'amount'), '-amount')
  assert.equal(nextSort('-amount', 'amount'), 'amount')
})
