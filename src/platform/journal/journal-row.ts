import { journalRowDigest } from './row-digest.ts'

/** A journal row as the database or an export hands it out. Instants are RFC 3339 in UTC, to the millisecond. */
export interface JournalRow {
  readonly id: number
  readonly format: number
  readonly kind: string
  readonly recordId: string
  /** 1 for the record's first row. */
  readonly sequence: number
  readonly action: string
  readonly fromState: string | null
  readonly toState: string | null
  readonly actorId: string | null
  readonly actingFor: string | null
  readonly happenedAt: string
  readonly recordedAt: string
  /** The digest of the record's row before this one, or `firstPrevious`. */
  readonly previous: string
  readonly digest: string
  /** The exact stored text. */
  readonly body: string
}

/** Whether the digest is the row's own. */
export function hasOwnDigest(row: JournalRow): boolean {
  return row.format === 1 && row.digest === journalRowDigest(row)
}

/** Whether the columns, which lists and indicators read, say what the digested body says. */
export function agreesWithBody(row: JournalRow): boolean {
  const body = parseObject(row.body)
  const actor = objectOf(body['actor'])
  return (
    body['action'] === row.action &&
    body['from'] === row.fromState &&
    body['to'] === row.toState &&
    body['happenedAt'] === row.happenedAt &&
    body['recordedAt'] === row.recordedAt &&
    (actor['account'] ?? null) === row.actorId &&
    (actor['for'] ?? null) === row.actingFor
  )
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
