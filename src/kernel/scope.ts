/** Which records someone may see or act on, as plain data: evaluated here on one record, compiled by the platform to a WHERE clause. */
export type Scope =
  | { readonly is: 'none' }
  | { readonly is: 'all' }
  | { readonly is: 'unitIn'; readonly units: readonly string[] }
  | { readonly is: 'ownerIs'; readonly account: string }
  | { readonly is: 'assignedTo'; readonly keys: readonly string[] }
  | { readonly is: 'stateIn'; readonly states: readonly string[] }
  | { readonly is: 'any'; readonly of: readonly Scope[] }
  | { readonly is: 'every'; readonly of: readonly Scope[] }

/** What a record shows to a scope: one value for each question a scope can ask. */
export interface Scoped {
  readonly state: string
  readonly unitId: string
  readonly ownerId: string | null
  /** Who must act next: `account:<id>` or `post:<role>@<unit>`; null when nobody must. */
  readonly assigneeKey: string | null
}

export const nothing: Scope = { is: 'none' }
export const everything: Scope = { is: 'all' }

export function unitIn(units: readonly string[]): Scope {
  return { is: 'unitIn', units }
}

export function ownerIs(account: string): Scope {
  return { is: 'ownerIs', account }
}

export function assignedTo(keys: readonly string[]): Scope {
  return { is: 'assignedTo', keys }
}

export function stateIn(...states: readonly string[]): Scope {
  return { is: 'stateIn', states }
}

export function any(...of: readonly Scope[]): Scope {
  return { is: 'any', of }
}

export function every(...of: readonly Scope[]): Scope {
  return { is: 'every', of }
}

/** The same scope without what it holds only because it is somebody's own or waits for him. */
export function withoutOwn(scope: Scope): Scope {
  switch (scope.is) {
    case 'ownerIs':
    case 'assignedTo':
      return nothing
    case 'any':
    case 'every':
      return { is: scope.is, of: scope.of.map(withoutOwn) }
    default:
      return scope
  }
}

/** Whether the scope holds the record. The same answer as the compiled WHERE clause, by property test. */
export function covers(scope: Scope, record: Scoped): boolean {
  switch (scope.is) {
    case 'none':
      return false
    case 'all':
      return true
    case 'unitIn':
      return scope.units.includes(record.unitId)
    case 'ownerIs':
      return record.ownerId === scope.account
    case 'assignedTo':
      return record.assigneeKey !== null && scope.keys.includes(record.assigneeKey)
    case 'stateIn':
      return scope.states.includes(record.state)
    case 'any':
      return scope.of.some((part) => covers(part, record))
    case 'every':
      return scope.of.every((part) => covers(part, record))
  }
}

/** Whether the scope holds whatever there is: who sees only some records is told no sum over all of them. */
export function coversAll(scope: Scope): boolean {
  switch (scope.is) {
    case 'all':
      return true
    case 'any':
      return scope.of.some(coversAll)
    case 'every':
      return scope.of.every(coversAll)
    default:
      return false
  }
}
