import type { House } from '#platform/house.ts'
import type { Job } from '#platform/jobs.ts'
import { lapseDelegations, stopUnusedAccounts } from './upkeep.ts'

/** The daily upkeep of accounts and delegations; hourly, so that a machine that sleeps at night does it too. */
export const peopleJobs: readonly Job[] = [
  {
    name: 'people.stop-unused-accounts',
    everySeconds: 3600,
    run: async (house: House): Promise<void> => {
      await stopUnusedAccounts(house, house.clock())
    },
  },
  {
    name: 'people.lapse-delegations',
    everySeconds: 3600,
    run: async (house: House): Promise<void> => {
      await lapseDelegations(house, house.clock())
    },
  },
]
