import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'

/** The password in force, as it is kept. */
export interface Credential {
  readonly oneTime: boolean
  /** Null when the account has none: it was opened or reopened and no one-time password given yet. */
  readonly hash: string | null
  readonly setAt: Date
  readonly expiresAt: Date | null
}

/** What signing in needs to know of an account. */
export interface SignInAccount {
  readonly id: string
  readonly loginName: string
  readonly state: string
  readonly changedAt: Date
  readonly lastUsedAt: Date | null
  readonly credential: Credential | null
}

export async function findSignInAccount(
  tx: Tx,
  by: { readonly loginName: string } | { readonly id: string },
): Promise<SignInAccount | undefined> {
  const { rows } = await sql<
    Omit<SignInAccount, 'credential'> & {
      oneTime: boolean | null
      hash: string | null
      setAt: Date | null
      expiresAt: Date | null
    }
  >`
    select a.id, a.login_name, r.state, r.changed_at, p.one_time, p.hash, p.set_at, p.expires_at,
      (select max(at) from people.sign_in_attempt s where s.account_id = a.id and s.succeeded) as last_used_at
    from people.account a join platform.record r on r.id = a.id
      left join lateral (select * from people.password where account_id = a.id order by sequence desc limit 1) p on true
    where ${'id' in by ? sql`a.id = ${by.id}` : sql`a.login_name = ${by.loginName}`}`.execute(
    tablesOf<'people'>(tx),
  )
  const [row] = rows
  if (!row) return undefined
  const { oneTime, hash, setAt, expiresAt, ...account } = row
  return {
    ...account,
    credential: oneTime === null || setAt === null ? null : { oneTime, hash, setAt, expiresAt },
  }
}

/** The hashes of the account's own last passwords, the one in force first. */
export async function listPasswordHashes(
  tx: Tx,
  accountId: string,
  count: number,
): Promise<readonly string[]> {
  const rows = await tablesOf<'people'>(tx)
    .selectFrom('people.password')
    .select('hash')
    .where('accountId', '=', accountId)
    .where('oneTime', '=', false)
    .where('hash', 'is not', null)
    .orderBy('sequence', 'desc')
    .limit(count)
    .execute()
  return rows.flatMap(({ hash }) => (hash === null ? [] : [hash]))
}

export async function insertPassword(
  tx: Tx,
  { accountId, oneTime, hash, setAt, expiresAt }: Credential & { readonly accountId: string },
): Promise<void> {
  await sql`insert into people.password (account_id, sequence, one_time, hash, set_at, expires_at)
    select ${accountId}, coalesce(max(sequence), 0) + 1, ${oneTime}, ${hash}, ${setAt}, ${expiresAt}
    from people.password where account_id = ${accountId}`.execute(tablesOf<'people'>(tx))
}

/** Leaves the account without a password in force; the old ones are still remembered. */
export async function dropPassword(tx: Tx, accountId: string, at: Date): Promise<void> {
  await insertPassword(tx, { accountId, oneTime: true, hash: null, setAt: at, expiresAt: at })
}

/** Empties the hashes that are neither in force nor among the last own ones that may not come back. */
export async function emptyOldPasswords(
  tx: Tx,
  accountId: string,
  remembered: number,
): Promise<void> {
  await sql`
    update people.password set hash = null where account_id = ${accountId} and hash is not null
      and (one_time or sequence <= (
        select sequence from people.password where account_id = ${accountId} and not one_time
        order by sequence desc offset ${remembered} limit 1))`.execute(tablesOf<'people'>(tx))
}
