import {
  covers,
  everything,
  nothing,
  unitIn,
  withoutOwn,
  type Scope,
  type Scoped,
} from './scope.ts'

/** How far a permission reaches: the units it covers, or the whole county. */
export type Reach = readonly string[] | 'county'

/**
 * One capacity in which a person may act: his own posts, or those of a colleague who delegated to him.
 * Policies look at one hat at a time, so that what was done for another always says so.
 */
export interface Hat {
  readonly accountId: string
  /** Whose capacity this is when a colleague delegated it; null for his own. Separation of duties counts both persons. */
  readonly actingFor: Colleague | null
  readonly post: string
  readonly unitId: string
  readonly departmentId: string
  readonly grants: Readonly<Record<string, Reach>>
  /** What a record's `assigneeKey` may say for this hat to be the one who must act. */
  readonly keys: readonly string[]
  /** Worn by a machine: it reaches what the permissions grant, never what is merely its owner's own. */
  readonly isMachine?: true
}

export interface Colleague {
  readonly accountId: string
  readonly personId: string
  readonly name: string
}

/** Who acts: a person with an account, and the hats he may wear now. */
export interface Actor {
  readonly accountId: string
  /** One person may have several accounts; separation of duties is checked on persons. */
  readonly personId: string
  readonly name: string
  readonly hats: readonly Hat[]
  /** An auditor's looks are journalled. */
  readonly looksAreJournalled: boolean
}

/** The units in which this hat holds the permission. */
export function granted(hat: Hat, permission: string): Scope {
  const reach = hat.grants[permission]
  if (reach === undefined) return nothing
  return reach === 'county' ? everything : unitIn(reach)
}

/** How far a policy lets this hat reach. Policies are asked through this, so that a machine's hat never reaches further. */
export function reachUnder(hat: Hat, policy: (hat: Hat) => Scope): Scope {
  return hat.isMachine === true ? withoutOwn(policy(hat)) : policy(hat)
}

/** Whether any of the actor's hats reaches the record under the policy; nobody at all reaches nothing. */
export function isWithinReach(
  actor: Actor | null,
  policy: (hat: Hat) => Scope,
  record: Scoped,
): boolean {
  return actor?.hats.some((hat) => covers(reachUnder(hat, policy), record)) ?? false
}

/** The actor as a machine acts for him: in his own posts, with these of their permissions, and signing nothing. */
export function asMachine(actor: Actor, permissions: readonly string[]): Actor {
  const hats = actor.hats.flatMap((hat): readonly Hat[] => {
    const kept = Object.entries(hat.grants).filter(([name]) => permissions.includes(name))
    if (hat.actingFor !== null || kept.length === 0) return []
    return [{ ...hat, grants: Object.fromEntries(kept), keys: [], isMachine: true }]
  })
  return { ...actor, hats }
}

export function holds(actor: Actor, permission: string): boolean {
  return actor.hats.some((hat) => hat.grants[permission] !== undefined)
}

export function accountKey(accountId: string): string {
  return `account:${accountId}`
}

/** Anyone who holds the role in the unit, e.g. any cashier of the bureau. */
export function postKey(role: string, unitId: string): string {
  return `post:${role}@${unitId}`
}
