import assert from 'node:assert/strict'
import { it } from 'node:test'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { inTransaction } from '../database/transaction.ts'
import { JournalFollower } from './journal-follower.ts'
import { eventKind, noteEvent } from './note-event.ts'

const database = await freshDatabase()

async function happens(name: string, meanwhile?: () => Promise<unknown>): Promise<void> {
  await inTransaction(database, async (tx) => {
    const told = { actorId: null, about: null, address: '127.0.0.1', outcome: 'ok' } as const
    await noteEvent(tx, { ...told, name, happenedAt: new Date() })
    await meanwhile?.()
  })
}

it('tells each watched step once, and nothing of what was there before it looked', async () => {
  const follower = new JournalFollower(database, [
    { kind: eventKind, action: 'sign-in', says: 'door' },
    { kind: eventKind, action: 'sign-out', says: 'exit' },
  ])
  const told = async () => (await follower.readNew()).map(({ says }) => says)
  await happens('sign-in')
  assert.deepEqual(await told(), [])
  await happens('sign-in')
  await happens('look')
  assert.deepEqual(await told(), ['door'])
  assert.deepEqual(await told(), [])
  await happens('sign-out')
  assert.deepEqual(await told(), ['exit'])
})

it(
  'tells of a step that was numbered before others and committed after them',
  { skip: database.kind === 'embedded' ? 'one connection commits in order' : false },
  async () => {
    const follower = new JournalFollower(database, [{ kind: eventKind, action: 'sign-in' }])
    await follower.readNew()
    const slow = Promise.withResolvers<undefined>()
    const numbered = Promise.withResolvers<undefined>()
    const late = happens('sign-in', () => {
      numbered.resolve(undefined)
      return slow.promise
    })
    await numbered.promise
    await happens('look')
    assert.deepEqual(await follower.readNew(), [])
    slow.resolve(undefined)
    await late
    assert.equal((await follower.readNew()).length, 1)
  },
)
