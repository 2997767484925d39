import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sql } from 'kysely'
import { tablesOf, type Tx } from '../database/transaction.ts'

export interface RecordFile {
  readonly id: string
  readonly digest: string
  readonly name: string
  readonly mediaType: string
}

/** The files by their ids; an id that is no file is absent. */
export async function findFiles(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordFile>> {
  if (ids.length === 0) return new Map()
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.file')
    .select(['id', 'digest', 'name', 'mediaType'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The files that each of these records owns, the oldest first. */
export async function listOwnedFiles(
  tx: Tx,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordFile[]>> {
  if (recordIds.length === 0) return new Map()
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.file')
    .select(['id', 'digest', 'name', 'mediaType', 'recordId'])
    .where('recordId', 'in', [...recordIds])
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, ({ recordId }) => recordId ?? '')
}

/** Who comes to own files: which record, and by whose upload. */
interface FileOwner {
  readonly kind: string
  readonly recordId: string
  readonly accountId: string
  /** The types the record is there to hold, where it takes more than papers. */
  readonly takes?: readonly string[]
}

/** What is only there to be read by a program: no paper of a claim is a web page or an old Word file. */
const onlyWhereSaid: readonly string[] = ['text/html', 'application/x-cfb']

/**
 * Makes the record the owner of files that this account uploaded; files it already owns stay. Refuses a file that
 * another record owns or another person uploaded, as if it did not exist.
 */
export async function ownFiles(tx: Tx, owner: FileOwner, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const barred = onlyWhereSaid.filter((type) => owner.takes?.includes(type) !== true)
  const { rows } = await sql<{ id: string }>`
    update platform.file set kind = ${owner.kind}, record_id = ${owner.recordId}
    where id = any(${wanted}::uuid[]) and not (media_type = any(${barred}::text[]))
      and (record_id = ${owner.recordId} or (record_id is null and uploaded_by = ${owner.accountId}))
    returning id`.execute(tablesOf<'platform'>(tx))
  if (rows.length === wanted.length) return
  throw new Refusal(
    'invalid',
    label(
      '有附件找不到了、不是您传的，或者这里不收这种文件。请重新传一次。',
      'A file cannot be found, somebody else uploaded it, or its kind is not taken here. Upload it again.',
    ),
  )
}

/** Other records that own a file with the same content as one of these. */
export async function findSameFiles(
  tx: Tx,
  ids: readonly string[],
  recordId: string,
): Promise<readonly { readonly fileId: string; readonly otherRecordId: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ fileId: string; otherRecordId: string }>`
    select distinct mine.id as file_id, other.record_id as other_record_id
    from platform.file mine join platform.file other on other.digest = mine.digest
    where mine.id = any(${[...ids]}::uuid[]) and other.record_id is not null and other.record_id <> ${recordId}`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows
}
