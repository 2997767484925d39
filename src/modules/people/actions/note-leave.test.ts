import assert from 'node:assert/strict'
import { it } from 'node:test'
import { journalInput } from '#platform/journal/personal.ts'
import { aHat, anActor } from '../../../../tests/support/hats.ts'
import { NoteLeave } from '../leave-schema.ts'
import { noteLeave } from './note-leave.ts'

function notes(from: string, to: string) {
  return noteLeave.decide({
    id: '01900000-0000-7000-8000-000000000009',
    record: null,
    input: { leaveKind: 'sick', from, to },
    known: null,
    actor: anActor(),
    hat: aHat(),
    happenedAt: new Date('2026-03-02T01:00:00Z'),
  })
}

it('a leave may be one day, and may not end before it begins', () => {
  assert.equal(notes('2026-03-02', '2026-03-02').fields.toOn, '2026-03-02')
  assert.throws(() => notes('2026-03-02', '2026-03-01'), /before the first/)
})

it('why someone is away does not stand in the journal', () => {
  const kept = journalInput(
    NoteLeave,
    { leaveKind: 'sick', from: '2026-03-02', to: '2026-03-02' },
    's'.repeat(32),
  )
  assert.doesNotMatch(JSON.stringify(kept), /sick/)
})
