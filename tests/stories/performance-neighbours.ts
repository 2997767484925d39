import { covers, type Scope } from '#kernel/scope.ts'
import type { Hat } from '#kernel/actor.ts'
import { newId } from '#platform/ids.ts'
import type { Neighbours } from '../../src/modules/performance/project-directory.ts'
import { aHat } from '../support/hats.ts'

/** Neighbours who know nothing: enough for what an action says of itself. */
export const noNeighbours: Neighbours = {
  projects: {
    find: () => Promise.resolve(undefined),
    list: () => Promise.resolve([]),
    readLines: () => Promise.resolve([]),
  },
  staff: {
    findHolders: () => Promise.resolve([]),
    listLeadingGroup: () => Promise.resolve([]),
  },
  modules: () => [],
}

/** Whether the permission opens the action: in its own unit, in another one, and to somebody without it. */
export function whoMay(
  action: { readonly mayBeTakenBy: (hat: Hat) => Scope },
  permission: string,
): { readonly there: boolean; readonly elsewhere: boolean; readonly without: boolean } {
  const unitId = newId()
  const record = { state: 'draft', unitId, ownerId: newId(), assigneeKey: null }
  const may = (hat: Hat): boolean => covers(action.mayBeTakenBy(hat), record)
  return {
    there: may(aHat({ grants: { [permission]: [unitId] } })),
    elsewhere: may(aHat({ grants: { [permission]: [newId()] } })),
    without: may(aHat()),
  }
}

export const onlyThere = { there: true, elsewhere: false, without: false }
