import { type Label, label } from '#kernel/label.ts'

import type { JournalRow } from './journal-row.ts'

/** What can be wrong with a journal. */
export type FindingKind =
  /** A row is not what was digested, or a seal's rows are not those that were sealed. */
  | 'altered'
  | 'deleted'
  /** Two rows in one place of a record, or a row that does not follow the one before it. */
  | 'forked'
  /** A row is a copy of another. */
  | 'replayed'
  /** A row under a seal that never signed it. */
  | 'added'
  /** The list of which seal holds which row does not agree with the seals. */
  | 'entry-altered'
  | 'seal-removed'
  | 'seal-altered'
  /** A seal whose signature is not its key's, or whose key nobody vouches for. */
  | 'seal-resigned'
  | 'key-altered'
  /** The journal ends before a seal for which there is a receipt. */
  | 'truncated'
  /** The seal is not the one for which there is a receipt. */
  | 'receipt-broken'
  | 'unreadable'
  | 'incomplete'

export interface RowName {
  readonly id: number | null
  readonly kind: string
  readonly recordId: string
  readonly sequence: number
}

export interface Finding {
  readonly kind: FindingKind
  readonly sentence: Label
  readonly row: RowName | null
  readonly seal: number | null
}

/** Collects findings up to a limit; a journal that is wrong throughout must not fill the memory. */
export class Findings {
  readonly #kept: Finding[] = []
  readonly #max: number
  #count = 0

  constructor(max: number) {
    this.#max = max
  }

  get count(): number {
    return this.#count
  }

  get kept(): readonly Finding[] {
    return this.#kept
  }

  /** Answers where it is kept, so that it can be explained later; null beyond the limit. */
  add(finding: Finding): number | null {
    this.#count += 1
    if (this.#kept.length >= this.#max) {
      return null
    }
    return this.#kept.push(finding) - 1
  }

  explain(place: number, finding: Finding): void {
    this.#kept[place] = finding
  }
}

/** A finding about one row; `what` continues a sentence that begins with the row. */
export function rowFinding(
  kind: FindingKind,
  row: JournalRow,
  seal: number | null,
  what: Label,
): Finding {
  const { id, recordId, sequence } = row
  const name = { id, kind: row.kind, recordId, sequence }
  const place = sayPlace(name)
  const sentence = label(
    `第 ${String(id)} 行（${place.zh}）${what.zh}`,
    `Row ${String(id)} (${place.en}) ${what.en}`,
  )
  return { kind, row: name, seal, sentence }
}

/** A row's place in its record, in the two languages. */
export function sayPlace({ kind, recordId, sequence }: Omit<RowName, 'id'>): Label {
  const number = String(sequence)
  return label(`${kind} ${recordId} 的第 ${number} 步`, `step ${number} of ${kind} ${recordId}`)
}
