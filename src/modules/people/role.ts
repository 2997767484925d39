import { z } from 'zod'

/** How far a permission of a post reaches: its unit and what lies below, its whole department, or the county. */
export const ReachWord = z.enum(['section', 'department', 'county'])
export type ReachWord = z.infer<typeof ReachWord>

export const Grants = z.record(z.string(), ReachWord)
export type Grants = Readonly<z.infer<typeof Grants>>

/** What a post of this role may do, as seeded and stored. */
export const Role = z.object({
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(1),
  nameEnglish: z.string().min(1),
  grants: Grants,
  /** Held by people of other authorities. */
  outside: z.boolean().default(false),
  needsEndDate: z.boolean().default(false),
  looksAreJournalled: z.boolean().default(false),
  /** Roles of one group are never held by one person, whatever accounts he has. */
  exclusiveGroup: z.string().nullable().default(null),
})
export type Role = Readonly<z.infer<typeof Role>>

/** The first role among those held that excludes this one. */
export function findExcluding(role: Role, held: readonly Role[]): Role | undefined {
  if (role.exclusiveGroup === null) return undefined
  return held.find(
    ({ code, exclusiveGroup }) => code !== role.code && exclusiveGroup === role.exclusiveGroup,
  )
}
