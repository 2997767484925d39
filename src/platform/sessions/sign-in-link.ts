import { randomBytes } from 'node:crypto'
import { sm3Hex } from '../crypto/sm3.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'

/** Makes a link that signs one account in once, and gives its token; only the digest is kept. */
export async function makeSignInLink(
  tx: Tx,
  link: { readonly accountId: string; readonly expiresAt: Date },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tablesOf<'platform'>(tx)
    .insertInto('platform.signInLink')
    .values({ tokenDigest: sm3Hex(token), ...link })
    .execute()
  return token
}

/** The account of a link that is still good, which is used up by asking. */
export async function useUpSignInLink(
  tx: Tx,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const used = await tablesOf<'platform'>(tx)
    .updateTable('platform.signInLink')
    .set({ usedAt: now })
    .where('tokenDigest', '=', sm3Hex(token))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('accountId')
    .executeTakeFirst()
  return used?.accountId
}
