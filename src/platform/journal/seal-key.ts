import { findSm2PublicKey, isSm2Signature } from '#platform/crypto/sm2.ts'
import { sm3Hex } from '#platform/crypto/sm3.ts'

import { canonicalJson } from './canonical-json.ts'

/** A public key of the county. It holds until the next one begins. */
export interface SealKey {
  /** The SM3 digest of the public key: a seal that names its key by it can mean no other. */
  readonly id: string
  readonly publicKey: string
  readonly validFrom: string
  readonly previousKeyId: string | null
  /** The key before, over `sealKeyText`; null for the first key, or where the key before was lost. */
  readonly rotationSignature: string | null
}

export function sealKeyId(publicKey: string): string {
  return sm3Hex(publicKey)
}

/** What the key before signs when it hands over. */
export function sealKeyText(key: Omit<SealKey, 'rotationSignature'>): string {
  const { id, publicKey, validFrom, previousKeyId } = key
  const content = { id, publicKey, validFrom, previousKeyId }
  return canonicalJson({ format: 'tongban.seal-key.1', ...content })
}

/** Whether the key is what its id says. */
export function isSealKeyWhole(key: SealKey): boolean {
  return findSm2PublicKey(key.publicKey) === key.publicKey && key.id === sealKeyId(key.publicKey)
}

/** Whether the key before handed over to this one. */
export function isHandedOver(key: SealKey, before: SealKey): boolean {
  return (
    key.previousKeyId === before.id &&
    key.rotationSignature !== null &&
    isSm2Signature(sealKeyText(key), key.rotationSignature, before.publicKey)
  )
}
