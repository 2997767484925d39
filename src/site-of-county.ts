import { readCounty, type County } from '#platform/county.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { eventKind } from '#platform/journal/note-event.ts'
import { publicUrlOf } from '#platform/settings.ts'
import type { Site } from './portal/site.ts'

/** The step that names a county, which may be taken through another process. */
export const namingStep = { kind: eventKind, action: 'set-up', tags: [] } as const

/** What the county says of itself on its site, as it was last read. */
export class SiteOfCounty {
  readonly #house: House
  #county: string
  #site: Site

  constructor(house: House) {
    this.#house = house
    this.#county = JSON.stringify(house.county)
    this.#site = siteOf(house, house.county)
  }

  get site(): Site {
    return this.#site
  }

  /** Says whether it is another site than before. Whether a county is a sample does not change while it runs. */
  async readAgain(): Promise<boolean> {
    const { database, county: known } = this.#house
    const county = { ...(await reading(database, readCounty)), isSample: known.isSample }
    const read = JSON.stringify(county)
    if (read === this.#county) return false
    this.#county = read
    this.#site = siteOf(this.#house, county)
    return true
  }
}

function siteOf({ settings }: Pick<House, 'settings'>, county: County): Site {
  const { siteName, siteCode, icpNumber, policeNumber, ...rest } = county
  return {
    ...rest,
    name: siteName,
    publicUrl: publicUrlOf(settings),
    ...(siteCode === undefined ? {} : { siteCode }),
    ...(icpNumber === undefined ? {} : { icpNumber }),
    ...(policeNumber === undefined ? {} : { policeNumber }),
  }
}
