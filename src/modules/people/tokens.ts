import type { Actor } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { keepToken, listTokens, revokeToken } from '#platform/sessions/token-store.ts'
import { markSucceeded } from './attempt-store.ts'
import { provePassword, type SignInHouse } from './prove-password.ts'

export const tokensMax = 20
export const tokenDaysMax = 366
const dayMs = 86_400_000

interface FromHere {
  readonly address: string
  readonly now: Date
}

/** Makes a token for whoever sits there and gives his password again. It may do no more than he may himself. */
export async function makeToken(
  house: SignInHouse,
  actor: Actor,
  asked: FromHere & {
    readonly name: string
    readonly permissions: readonly string[]
    readonly days: number
    readonly password: string
  },
): Promise<{ readonly token: string; readonly id: string; readonly expiresAt: Date }> {
  const { name, permissions, days, password, address, now } = asked
  const { accountId } = actor
  const own = grantable(actor)
  const beyond = permissions.filter((permission) => !own.includes(permission))
  if (beyond.length > 0) throw beyondOwn(beyond)
  const proof = { whose: { id: accountId }, password, address, now, purpose: 'make-token' }
  const { attemptId } = await provePassword(house, proof)
  const expiresAt = new Date(now.getTime() + days * dayMs)
  return inTransaction(house.database, async (tx) => {
    await markSucceeded(tx, attemptId)
    if ((await listTokens(tx, accountId, now)).length >= tokensMax) throw tooMany()
    const kept = await keepToken(tx, { accountId, name, permissions, madeAt: now, expiresAt })
    const details = { tokenId: kept.id, permissions, until: shanghaiDate(expiresAt.getTime()) }
    await note(tx, 'make-token', { accountId, byAccountId: accountId, details, address, now })
    return { ...kept, expiresAt }
  })
}

/** What this person may let a token do: what his own posts permit, never what a colleague delegated to him. */
export function grantable(actor: Actor): readonly string[] {
  const own = actor.hats.filter(({ actingFor }) => actingFor === null)
  return [...new Set(own.flatMap(({ grants }) => Object.keys(grants)))].sort()
}

/** Revokes a token at once, by its owner or by the security administrator. */
export async function revoke(
  house: SignInHouse,
  token: { readonly accountId: string; readonly id: string; readonly byAccountId: string },
  here: FromHere,
): Promise<void> {
  await inTransaction(house.database, async (tx) => {
    if (!(await revokeToken(tx, token, here.now))) throw noSuchToken()
    await note(tx, 'revoke-token', { ...token, ...here, details: { tokenId: token.id } })
  })
  house.visitors.drop()
}

async function note(
  tx: Tx,
  name: string,
  event: FromHere & {
    readonly accountId: string
    readonly byAccountId: string
    readonly details: Readonly<Record<string, unknown>>
  },
): Promise<void> {
  await noteEvent(tx, {
    name,
    about: { kind: 'people.account', id: event.accountId },
    actorId: event.byAccountId,
    address: event.address,
    outcome: 'ok',
    details: event.details,
    happenedAt: event.now,
  })
}

function beyondOwn(permissions: readonly string[]): Refusal {
  const sentence = label(
    `您自己没有这些权限，不能给令牌：${permissions.join('、')}。`,
    `You do not hold these permissions yourself: ${permissions.join(', ')}.`,
  )
  return new Refusal('not-allowed', sentence, [{ path: '/permissions', sentence }])
}

function tooMany(): Refusal {
  return new Refusal(
    'too-many-requests',
    label(
      `每个账号最多 ${String(tokensMax)} 个令牌。请先作废不用的。`,
      `An account has at most ${String(tokensMax)} tokens. Revoke one that is not needed.`,
    ),
  )
}

function noSuchToken(): Refusal {
  return new Refusal(
    'not-found',
    label('没有这个令牌，或者已经作废。', 'There is no such token, or it was revoked already.'),
  )
}
