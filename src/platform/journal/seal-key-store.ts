import { sql } from 'kysely'

import { type Tx, tablesOf } from '#platform/database/transaction.ts'

import type { Keystore } from './keystore.ts'
import { afterSeal } from './seal-content.ts'
import { type SealKey, sealKeyId, sealKeyText } from './seal-key.ts'
import { findLastSeal, findSealKey } from './seal-store.ts'

interface KeyChange {
  readonly keystore: Keystore
  readonly now: Date
}

/** Two programs that start together must not make two first keys. */
const sealKeyLock = 8224

/** Makes and registers the county's first seal key; where there is one already, answers the one that signs now. */
export async function ensureSealKey(tx: Tx, change: KeyChange): Promise<SealKey> {
  await lock(tx)
  return (await findSealKey(tx)) ?? (await register(tx, change, null))
}

/**
 * Hands over to a new key, which the key before signs. Only with `lost` may the private key before be missing: the
 * new key then starts without anyone vouching for it, and every verification will say so.
 */
export async function rotateSealKey(
  tx: Tx,
  { lost = false, ...change }: KeyChange & { readonly lost?: boolean },
): Promise<SealKey> {
  await lock(tx)
  const before = await findSealKey(tx)
  if (before === null) {
    throw new Error('There is no seal key to rotate yet.')
  }
  if (!lost && !(await change.keystore.holds(before.id))) {
    throw new Error(`The private key ${before.id} is not here, so it cannot sign the next one.`)
  }
  return register(tx, change, { before, signs: !lost })
}

async function register(
  tx: Tx,
  { keystore, now }: KeyChange,
  handover: { readonly before: SealKey; readonly signs: boolean } | null,
): Promise<SealKey> {
  const publicKey = await keystore.make()
  // After whatever was sealed or handed over before, even if the clock was set back since.
  const beforeValid = handover === null ? 0 : Date.parse(handover.before.validFrom) + 1
  const validFrom = Math.max(now.getTime(), beforeValid, afterSeal(await findLastSeal(tx)))
  const key = {
    id: sealKeyId(publicKey),
    publicKey,
    validFrom: new Date(validFrom).toISOString(),
    previousKeyId: handover?.before.id ?? null,
  }
  const rotationSignature = handover?.signs
    ? await keystore.sign(handover.before.id, sealKeyText(key))
    : null
  await sql`
    insert into platform.seal_key (id, public_key, valid_from, previous_key_id, rotation_signature)
    values (${key.id}, ${key.publicKey}, cast(${key.validFrom} as timestamptz), ${key.previousKeyId}, ${rotationSignature})`.execute(
    tablesOf<'platform'>(tx),
  )
  return { ...key, rotationSignature }
}

async function lock(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sealKeyLock})`.execute(tablesOf<'platform'>(tx))
}
