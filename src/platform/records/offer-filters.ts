import type { FilterFace, ListFace } from '#kernel/face.ts'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RawBuilder } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import { stateFilter } from './list-filter.ts'
import type { FaceContext, ListFilter, RecordBook } from './record-book.ts'

/** What a question asks for beside order and page. */
export interface Conditions {
  readonly q?: string | undefined
  readonly filters: Readonly<Record<string, string>>
}

/** The filters of the list in this reader's words, each with what he may choose. */
export async function offerFilters(
  tx: Tx,
  book: RecordBook,
  { actor, language }: Pick<FaceContext, 'actor' | 'language'>,
): Promise<readonly FilterFace[]> {
  const offered: FilterFace[] = []
  for (const [name, filter] of Object.entries(filtersOf(book))) {
    if (typeof filter === 'function') continue
    const { input, choices } = filter
    const words = { name, label: say(filter.label, language) }
    if (input === 'choice') {
      const found = (await choices?.(tx, { kind: book.kind, actor, language })) ?? []
      offered.push({ ...words, choices: found })
    } else offered.push({ ...words, choices: null, input })
  }
  return offered
}

/** The condition that a filter of this name makes of a value. */
export function conditionOf(book: RecordBook, name: string, value: string): RawBuilder<boolean> {
  const filter = filtersOf(book)[name]
  if (typeof filter === 'function') return filter(value)
  if (filter) return filter.where(value)
  throw new Refusal(
    'invalid',
    label(`不能按“${name}”筛选。`, `Records cannot be filtered by “${name}”.`),
  )
}

/** For a question that found nothing: how many records each single condition keeps away. */
export async function findHiding(
  { q, filters }: Conditions,
  count: (less: Conditions) => Promise<number>,
): Promise<NonNullable<ListFace['hiding']>> {
  const hiding: { name: string; count: number }[] = []
  for (const name of Object.keys(filters)) {
    const { [name]: _left, ...others } = filters
    hiding.push({ name, count: await count({ q, filters: others }) })
  }
  if (q) hiding.push({ name: 'q', count: await count({ filters }) })
  return hiding
}

function filtersOf({ kind, listing }: RecordBook): Readonly<Record<string, ListFilter>> {
  return { state: stateFilter(kind), ...listing.filters }
}
