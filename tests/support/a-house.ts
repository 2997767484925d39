import { peopleDoor } from '#modules/people/index.ts'
import { readCounty } from '#platform/county.ts'
import type { Database } from '#platform/database/database.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { VisitorCache } from '#platform/http/visitor-cache.ts'
import { parseSettings } from '#platform/settings.ts'
import { realClock } from './county.ts'

/** The program around a test of routes: real people and sessions; whatever else is asked for must be given. */
export async function aHouse(database: Database, over: Partial<House> = {}): Promise<House> {
  return {
    settings: parseSettings({}),
    county: { ...(await reading(database, readCounty)), isSample: true },
    database,
    clock: realClock,
    people: peopleDoor,
    visitors: new VisitorCache(),
    get files() {
      return notGiven('files')
    },
    get keystore() {
      return notGiven('keystore')
    },
    workingCalendar: () => notGiven('working days'),
    modules: [],
    ...over,
  }
}

function notGiven(what: string): never {
  throw new Error(`This test gave its house no ${what}.`)
}
