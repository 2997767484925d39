import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { sqlStateOf, tablesOf, type Tx } from '../database/transaction.ts'

/** Names one request: the same actor sending the same key to the same route means the same thing once. */
export interface RequestKey {
  readonly actorId: string
  readonly route: string
  readonly key: string
  readonly bodyDigest: string
}

/** The caller's key as it may be kept; whatever else was sent is refused. */
export function parseKey(key: string): string {
  if (/^[\w-]{8,100}$/.test(key)) return key
  throw new Refusal(
    'invalid',
    label(
      '重复提交的标记不对，请刷新页面。',
      'The idempotency key is not valid: use 8 to 100 letters, digits or hyphens.',
    ),
  )
}

/**
 * The id that an earlier request with this key was answered with, if any. Looked up when a request was refused or
 * collided: the first sending may have succeeded without its answer arriving. Refuses the key for another body.
 */
export async function findEarlierAnswer(tx: Tx, key: RequestKey): Promise<string | undefined> {
  const earlier = await tablesOf<'platform'>(tx)
    .selectFrom('platform.idempotency')
    .select(['bodyDigest', 'answerId'])
    .where('actorId', '=', key.actorId)
    .where('route', '=', key.route)
    .where('key', '=', key.key)
    .executeTakeFirst()
  if (earlier && earlier.bodyDigest !== key.bodyDigest) {
    throw new Refusal(
      'key-used-for-another-body',
      label(
        '这张表已经交过，内容却和这次不同。请刷新页面再填。',
        'This form was already sent with other content. Reload the page and fill it in again.',
      ),
    )
  }
  return earlier?.answerId
}

/** Whether a failed request may be the second sending of one that succeeded. */
export function mayHaveSucceededBefore(error: unknown): boolean {
  return error instanceof Refusal || sqlStateOf(error) === '23505'
}
