import type { Actor, Hat } from '#kernel/actor.ts'

/** The persons who stand behind what is done under this hat: who acts and, where he acts for a colleague, that colleague. */
export function personsBehind(
  actor: Pick<Actor, 'personId'>,
  hat: Pick<Hat, 'actingFor'>,
): readonly string[] {
  return hat.actingFor === null ? [actor.personId] : [actor.personId, hat.actingFor.personId]
}

/** Whether any person stands behind both: separation of duties is between persons, whatever account or post they use. */
export function isSamePerson(some: readonly string[], others: readonly string[]): boolean {
  return some.some((person) => others.includes(person))
}
