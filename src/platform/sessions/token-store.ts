import { randomBytes } from 'node:crypto'
import { shanghaiDate } from '#kernel/dates.ts'
import { sql } from 'kysely'
import { sm3Hex } from '../crypto/sm3.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { newId } from '../ids.ts'

/** With what another system calls the API for an account, within some of its permissions. */
export interface ApiToken {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly permissions: readonly string[]
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly firstUsedAt: Date | null
  readonly lastUsedOn: string | null
}

const columns = [
  'id',
  'accountId',
  'name',
  'permissions',
  'madeAt',
  'expiresAt',
  'firstUsedAt',
  'lastUsedOn',
] as const

// So that whoever finds one in a file knows what it is and whom to tell.
const prefix = 'tongban_'

/** Whether this could be a token, and not, say, the one of the monitoring. */
export function looksLikeToken(text: string): boolean {
  return text.startsWith(prefix)
}

/** Keeps a new token and gives it, for the only time; only its digest stays. */
export async function keepToken(
  tx: Tx,
  made: Pick<ApiToken, 'accountId' | 'name' | 'permissions' | 'madeAt' | 'expiresAt'>,
): Promise<{ readonly token: string; readonly id: string }> {
  const token = prefix + randomBytes(32).toString('base64url')
  const id = newId()
  const { accountId, name, permissions, madeAt, expiresAt } = made
  await sql`
    insert into platform.api_token (token_digest, id, account_id, name, permissions, made_at, expires_at)
    values (${sm3Hex(token)}, ${id}, ${accountId}, ${name}, ${[...permissions]}::text[], ${madeAt}, ${expiresAt})`.execute(
    tablesOf<'platform'>(tx),
  )
  return { token, id }
}

/** The token, if it is good now. */
export async function findToken(tx: Tx, token: string, now: Date): Promise<ApiToken | undefined> {
  return tablesOf<'platform'>(tx)
    .selectFrom('platform.apiToken')
    .select([...columns])
    .where('tokenDigest', '=', sm3Hex(token))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

/** Marks a use, once a day; says whether it was the first of all. */
export async function markUse(
  tx: Tx,
  { id, firstUsedAt, lastUsedOn }: Pick<ApiToken, 'id' | 'firstUsedAt' | 'lastUsedOn'>,
  now: Date,
): Promise<boolean> {
  const today = shanghaiDate(now.getTime())
  if (firstUsedAt !== null && lastUsedOn === today) return false
  const { rows } = await sql<{ isFirst: boolean }>`
    with before as (select id, first_used_at from platform.api_token where id = ${id} for update)
    update platform.api_token t set first_used_at = coalesce(t.first_used_at, ${now}), last_used_on = ${today}::date
    from before where before.id = t.id returning before.first_used_at is null as is_first`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows[0]?.isFirst ?? false
}

/** The account's tokens that are good now, the newest first. */
export async function listTokens(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<readonly ApiToken[]> {
  return tablesOf<'platform'>(tx)
    .selectFrom('platform.apiToken')
    .select([...columns])
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('madeAt', 'desc')
    .limit(100)
    .execute()
}

/** Revokes a token of the account; says whether there was one to revoke. */
export async function revokeToken(
  tx: Tx,
  token: { readonly accountId: string; readonly id: string },
  now: Date,
): Promise<boolean> {
  const revoked = await tablesOf<'platform'>(tx)
    .updateTable('platform.apiToken')
    .set({ revokedAt: now })
    .where('id', '=', token.id)
    .where('accountId', '=', token.accountId)
    .where('revokedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return revoked !== undefined
}
