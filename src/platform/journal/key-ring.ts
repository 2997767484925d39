import { isSm2Signature } from '#platform/crypto/sm2.ts'

import { type Seal, sealText } from './seal-content.ts'
import { type SealKey, isHandedOver, isSealKeyWhole, sealKeyId } from './seal-key.ts'

/**
 * The county's keys, of which only those count that the verifier was given apart, and those to which such a key
 * handed over. A key that merely stands in the export proves nothing.
 */
export class KeyRing {
  readonly #publicKeys = new Map<string, string>()
  readonly #trusted: Set<string>
  readonly #successors = new Map<string, SealKey>()

  constructor(publicKeys: readonly string[]) {
    for (const publicKey of publicKeys) {
      this.#publicKeys.set(sealKeyId(publicKey), publicKey)
    }
    this.#trusted = new Set(this.#publicKeys.keys())
  }

  /** Takes in a key from the export, the oldest first; answers whether it is what it claims to be. */
  add(key: SealKey, before: SealKey | null): boolean {
    if (!isSealKeyWhole(key) || key.previousKeyId !== (before?.id ?? null)) {
      return false
    }
    this.#publicKeys.set(key.id, key.publicKey)
    if (before === null) {
      return key.rotationSignature === null
    }
    this.#successors.set(before.id, key)
    const isHanded = isHandedOver(key, before)
    if (isHanded && this.#trusted.has(before.id)) {
      this.#trusted.add(key.id)
    }
    return isHanded || key.rotationSignature === null
  }

  isTrusted(keyId: string): boolean {
    return this.#trusted.has(keyId)
  }

  /** Whether the seal's signature is that of the key it names, within the time of that key. */
  isSignedBy(seal: Seal): boolean {
    const publicKey = this.#publicKeys.get(seal.keyId)
    const successor = this.#successors.get(seal.keyId)
    return (
      publicKey !== undefined &&
      (successor === undefined || seal.sealedAt < successor.validFrom) &&
      isSm2Signature(sealText(seal), seal.signature, publicKey)
    )
  }
}
