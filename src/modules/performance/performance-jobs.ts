import type { House } from '#platform/house.ts'
import type { Job } from '#platform/jobs.ts'
import { suspendUndisposedOf } from './monitoring/upkeep.ts'

/** What the module does for itself; hourly, so that a machine that sleeps at night does it too. */
export const performanceJobs: readonly Job[] = [
  {
    name: 'performance.suspend-undisposed',
    everySeconds: 3600,
    run: async (house: House): Promise<void> => {
      await suspendUndisposedOf(house, house.clock())
    },
  },
]
