import { reachUnder, type Actor, type Hat } from '#kernel/actor.ts'
import { any, type Scope } from '#kernel/scope.ts'
import { sql, type RawBuilder } from 'kysely'

/** The scope as a condition on `platform.record r`: the same answer as the kernel's `covers`, by property test. */
export function scopeCondition(scope: Scope): RawBuilder<boolean> {
  switch (scope.is) {
    case 'none':
      return sql`false`
    case 'all':
      return sql`true`
    case 'unitIn':
      return sql`r.unit_id = any(${[...scope.units]}::uuid[])`
    case 'ownerIs':
      return sql`(r.owner_id is not null and r.owner_id = ${scope.account}::uuid)`
    case 'assignedTo':
      return sql`(r.assignee_key is not null and r.assignee_key = any(${[...scope.keys]}::text[]))`
    case 'stateIn':
      return sql`r.state = any(${[...scope.states]}::text[])`
    case 'any':
      return joined(scope.of, sql` or `, sql`false`)
    case 'every':
      return joined(scope.of, sql` and `, sql`true`)
  }
}

function joined(
  parts: readonly Scope[],
  word: RawBuilder<unknown>,
  whenEmpty: RawBuilder<boolean>,
): RawBuilder<boolean> {
  if (parts.length === 0) return whenEmpty
  return sql`(${sql.join(parts.map(scopeCondition), word)})`
}

/** What the actor may see of a kind, under any of his hats. */
export function scopeOf(actor: Actor, policy: (hat: Hat) => Scope): Scope {
  return any(...actor.hats.map((hat) => reachUnder(hat, policy)))
}
