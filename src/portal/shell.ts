import type { PortalPage } from '#platform/page/portal-page.ts'
import type { Assets } from './assets.ts'
import type { Site } from './site.ts'

/** What is the same on every page of one site. */
export interface Shell {
  readonly site: Site
  readonly assets: Assets
  /** The main columns, in their order. */
  readonly menu: readonly PortalPage[]
  /** Pages about the site itself, for the footer. */
  readonly about: readonly PortalPage[]
}
