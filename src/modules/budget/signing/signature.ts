import type { Covered, FieldGroup } from '../claims/claim-content.ts'
import type { ChainStep } from './signing-chain.ts'

/** Why one person stands where two usually do; said wherever the signature is shown. */
export type SignatureMark = 'own-claim' | 'two-posts' | 'level-up'

/** A signature that holds. */
export interface Signature {
  readonly id: string
  readonly step: string
  readonly place: number
  readonly accountId: string
  readonly personId: string
  readonly actingForAccountId: string | null
  readonly actingForPersonId: string | null
  readonly signedAt: Date
  readonly digest: string
  readonly covers: readonly Covered[]
  readonly mark: SignatureMark | null
}

/** The persons who stand behind it: who signed and, where he signed for a colleague, that colleague. */
export function personsOf(signature: {
  readonly personId: string
  readonly actingForPersonId: string | null
}): readonly string[] {
  const { personId, actingForPersonId } = signature
  return actingForPersonId === null ? [personId] : [personId, actingForPersonId]
}

/** Those of a history that hold. */
export function standingOf<Made extends { readonly voided: object | null }>(
  signatures: readonly Made[],
): readonly Made[] {
  return signatures.filter(({ voided }) => voided === null)
}

/** The signature that holds for a step: the last one made. */
export function standingFor(signatures: readonly Signature[], step: string): Signature | undefined {
  return signatures.findLast((signature) => signature.step === step)
}

/** The first step of the chain that nobody's signature holds for. */
export function nextStep(
  steps: readonly ChainStep[],
  signatures: readonly Signature[],
): ChainStep | undefined {
  return steps.find(({ code }) => standingFor(signatures, code) === undefined)
}

/**
 * The signatures that an edit voids: exactly those that cover something it touched, and those over signatures that
 * fall with them. The others stay.
 */
export function voidedBy(
  signatures: readonly Signature[],
  touched: readonly FieldGroup[],
): readonly Signature[] {
  const direct = signatures.filter(({ covers }) => touched.some((group) => covers.includes(group)))
  const placeMin = Math.min(...direct.map(({ place }) => place))
  return signatures.filter(
    (signature) =>
      direct.includes(signature) ||
      (signature.covers.includes('signatures') && signature.place > placeMin),
  )
}
