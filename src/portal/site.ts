import type { Label } from '#kernel/label.ts'

/** What the county says about its own site; everything official numbers need is set by its people. */
export interface Site {
  /** `大英县政务服务`, without any mark. */
  readonly name: Label
  readonly description: Label
  /** Scheme and host the public reaches the site by, without a slash at the end. */
  readonly publicUrl: string
  /** A sample county: every page says 样例, and no official number is ever shown. */
  readonly isSample: boolean
  /** 主办单位. */
  readonly sponsor: Label
  readonly contacts: readonly Contact[]
  readonly siteCode?: string
  readonly icpNumber?: string
  readonly policeNumber?: string
}

/** One way to reach the people behind the site, in the order in which they want to be asked. */
export interface Contact {
  /** What it is for, e.g. `咨询`. */
  readonly purpose: Label
  readonly telephone: string
}
