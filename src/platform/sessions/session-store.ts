import type { Language } from '#kernel/label.ts'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sm3Hex } from '../crypto/sm3.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { newId } from '../ids.ts'

/** Who is signed in, from where, since when. */
export interface Session {
  readonly id: string
  readonly accountId: string
  readonly csrf: string
  readonly address: string
  readonly agent: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly lockedAt: Date | null
  readonly endedAt: Date | null
  /** What its person chose; null before he chose. */
  readonly language: Language | null
}

export interface SessionStart {
  readonly accountId: string
  readonly address: string
  readonly agent: string
  readonly now: Date
  readonly hoursMax: number
}

const columns = [
  'id',
  'accountId',
  'csrf',
  'address',
  'agent',
  'startedAt',
  'seenAt',
  'expiresAt',
  'lockedAt',
  'endedAt',
  'language',
] as const

/** Starts a session and gives the token for the cookie; only its digest is kept. */
export async function startSession(
  tx: Tx,
  start: SessionStart,
): Promise<{ readonly token: string; readonly session: Session }> {
  const token = randomBytes(32).toString('base64url')
  const session = await tablesOf<'platform'>(tx)
    .insertInto('platform.session')
    .values({
      tokenDigest: sm3Hex(token),
      id: newId(),
      accountId: start.accountId,
      csrf: randomBytes(18).toString('base64url'),
      address: start.address,
      agent: start.agent.slice(0, 200),
      startedAt: start.now,
      seenAt: start.now,
      expiresAt: new Date(start.now.getTime() + start.hoursMax * 3_600_000),
      language: await findLanguage(tx, start.accountId),
    })
    .returning([...columns])
    .executeTakeFirstOrThrow()
  return { token, session: asSession(session) }
}

export const ChosenLanguage = z.enum(['zh', 'en'])

type Row = Omit<Session, 'language'> & { readonly language: string | null }

function asSession(row: Row): Session {
  return { ...row, language: ChosenLanguage.nullable().parse(row.language) }
}

/** What this account's person chose last, wherever he sat. */
async function findLanguage(tx: Tx, accountId: string): Promise<string | null> {
  const last = await tablesOf<'platform'>(tx)
    .selectFrom('platform.session')
    .select('language')
    .where('accountId', '=', accountId)
    .where('language', 'is not', null)
    .orderBy('startedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.language ?? null
}

export async function keepLanguage(tx: Tx, id: string, language: Language): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ language })
    .where('id', '=', id)
    .execute()
}

/** The running session of a token, if it has neither ended nor expired. */
export async function findSession(tx: Tx, token: string, now: Date): Promise<Session | undefined> {
  const row = await tablesOf<'platform'>(tx)
    .selectFrom('platform.session')
    .select([...columns])
    .where('tokenDigest', '=', sm3Hex(token))
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return row && asSession(row)
}

export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ seenAt: now })
    .where('id', '=', id)
    .execute()
}

/** Locks in place: the session lives on, and answers nothing but unlocking. */
export async function lockSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ lockedAt: now })
    .where('id', '=', id)
    .where('lockedAt', 'is', null)
    .execute()
}

export async function unlockSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ lockedAt: null, seenAt: now })
    .where('id', '=', id)
    .execute()
}

export async function endSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ endedAt: now })
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}

/** Ends every session of an account except the one given, e.g. after its password changed. */
export async function endOtherSessions(
  tx: Tx,
  accountId: string,
  keptId: string | null,
  now: Date,
): Promise<void> {
  await tablesOf<'platform'>(tx)
    .updateTable('platform.session')
    .set({ endedAt: now })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .$if(keptId !== null, (query) => query.where('id', '!=', keptId))
    .execute()
}

export async function listSessions(
  tx: Tx,
  accountId: string,
  now: Date,
): Promise<readonly Session[]> {
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.session')
    .select([...columns])
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('startedAt', 'desc')
    .limit(100)
    .execute()
  return rows.map(asSession)
}
