import { type RawBuilder, sql } from 'kysely'

/** An instant as RFC 3339 in UTC to the millisecond: the one spelling that bodies, seals and exports use. */
export function instantText(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** A list of ids as one parameter, whatever the driver makes of arrays. */
export function idList(ids: readonly number[]): RawBuilder<unknown> {
  return sql`cast(cast(${`{${ids.join(',')}}`} as text) as bigint[])`
}

/** All the columns of a seal, by the names the program uses. */
export const sealColumns: RawBuilder<unknown> = sql`
  number, previous, root, row_count as "rowCount", journal_ids as "journalIds", journal_id_max as "journalIdMax",
  ${instantText('sealed_at')} as "sealedAt", key_id as "keyId", digest, signature`

export const sealKeyColumns: RawBuilder<unknown> = sql`
  id, public_key as "publicKey", ${instantText('valid_from')} as "validFrom",
  previous_key_id as "previousKeyId", rotation_signature as "rotationSignature"`
