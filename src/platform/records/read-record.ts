import type { Spine } from '#kernel/action.ts'
import type { RecordFace } from '#kernel/face.ts'
import { say } from '#kernel/label.ts'
import { notFound } from '../actions/checks.ts'
import { findRecord } from '../actions/record-store.ts'
import type { Tx } from '../database/transaction.ts'
import { availableActions, maySee } from './available-actions.ts'
import type { FaceContext, RecordBook } from './record-book.ts'

/** A record that the reader may see, or the refusal that tells nothing of records he may not. */
export async function getVisible(
  tx: Tx,
  book: RecordBook,
  id: string,
  context: Pick<FaceContext, 'actor'>,
): Promise<Spine> {
  const record = await findRecord<Spine>(tx, book.kind, id)
  if (!record || !maySee(book, record, context)) throw notFound(book.kind)
  return record
}

/** The record as a face shows it to this reader: facts, papers, hands, and what may be done now. */
export async function readRecord(
  tx: Tx,
  book: RecordBook,
  id: string,
  context: FaceContext,
): Promise<RecordFace> {
  const record = await getVisible(tx, book, id, context)
  const described = await book.describe(tx, record, context)
  const { process, waits } = book.kind
  const { language } = context
  const keys = context.actor.hats.flatMap((hat) => hat.keys)
  const isMine = record.assigneeKey !== null && keys.includes(record.assigneeKey)
  const wait = record.waitingFor === null ? undefined : waits[record.waitingFor]
  const stateLabel = process.states[record.state]
  return {
    kind: process.kind,
    collection: book.kind.collection,
    kindLabel: say(process.label, language),
    id: record.id,
    version: record.version,
    number: record.number,
    title: record.title,
    state: record.state,
    stateLabel: stateLabel ? say(stateLabel, language) : record.state,
    tone: process.tones?.[record.state] ?? 'plain',
    waitsForYou: isMine && wait ? say(wait, language) : null,
    dueOn: record.dueOn,
    checks: described.checks ?? [],
    facts: described.facts,
    papers: described.papers ?? [],
    hands: described.hands ?? [],
    actions: await availableActions(tx, book, record, context),
    ...(described.downloads === undefined ? {} : { downloads: described.downloads }),
    beginnings: described.beginnings ?? [],
    notYet: described.notYet ?? null,
  }
}
