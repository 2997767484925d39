import { transcode } from 'node:buffer'
import { hash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

import type { Keep } from '#platform/page/portal-page.ts'

/** A page as it goes out. The same for everybody: it was made from an address and from nothing else. */
export interface RenderedPage {
  readonly body: Buffer
  readonly etag: string
  /** Made when a kept page is first asked for again: compressing costs more than rendering. */
  zipped: Buffer | null
}

export interface FreshPage {
  readonly text: string
  readonly tags: readonly string[]
  readonly keep: Keep
}

/** Where a page is kept: `address` is unique for path, query, language and size; `path` is what drops it. */
export interface PageKey {
  readonly address: string
  readonly path: string
  /** The page answers a question; such pages have a small room of their own and cannot push out the rest. */
  readonly isAsked: boolean
}

/** Which pages are no longer true: one path, a path and all below it, whatever was made from a record, or all. */
export type Drop =
  { readonly path: string } | { readonly under: string } | { readonly tag: string } | 'all'

export interface RenderedPagesOptions {
  readonly bytesMax?: number
  /** Heals a missed drop, e.g. where another process took the journal event. */
  readonly ageMsMax?: number
  readonly now?: () => number
}

interface Kept {
  readonly page: RenderedPage
  readonly path: string
  readonly tags: readonly string[]
  readonly keptUntil: number
}

const askedShare = 4

/** Keeps rendered pages in bounded memory, the least recently asked for leaving first. */
export class RenderedPages {
  readonly #now: () => number
  readonly #ageMsMax: number
  readonly #plain: Shelf
  readonly #asked: Shelf
  readonly #underWay = new Map<string, Promise<RenderedPage>>()
  #drops = 0

  constructor(options: RenderedPagesOptions = {}) {
    const bytesMax = options.bytesMax ?? 32 * 1024 * 1024
    this.#now = options.now ?? Date.now
    this.#ageMsMax = options.ageMsMax ?? 10 * 60 * 1000
    this.#plain = new Shelf(bytesMax - bytesMax / askedShare)
    this.#asked = new Shelf(bytesMax / askedShare)
  }

  /** The kept page, if it is still true. */
  find(key: PageKey): RenderedPage | undefined {
    return this.#shelf(key).find(key.address, this.#now())
  }

  /** Renders a page once, however many ask for it at the same time, and keeps it as it wishes. */
  render(key: PageKey, make: () => Promise<FreshPage>): Promise<RenderedPage> {
    const underWay = this.#underWay.get(key.address)
    if (underWay !== undefined) return underWay
    const rendering = this.#renderAndKeep(key, make).finally(() => {
      if (this.#underWay.get(key.address) === rendering) this.#underWay.delete(key.address)
    })
    this.#underWay.set(key.address, rendering)
    return rendering
  }

  drop(what: Drop): void {
    // What is being rendered may have read what just changed: it is sent, but neither shared nor kept.
    this.#drops += 1
    this.#underWay.clear()
    for (const shelf of [this.#plain, this.#asked]) shelf.drop(what)
  }

  get bytes(): number {
    return this.#plain.bytes + this.#asked.bytes
  }

  async #renderAndKeep(key: PageKey, make: () => Promise<FreshPage>): Promise<RenderedPage> {
    const dropsBefore = this.#drops
    const fresh = await make()
    const page = pageOf(fresh.text)
    if (fresh.keep !== 'never' && this.#drops === dropsBefore) {
      this.#shelf(key).keep(key.address, {
        page,
        path: key.path,
        tags: fresh.tags,
        keptUntil: this.#keptUntil(fresh.keep),
      })
    }
    return page
  }

  #keptUntil(keep: 'until-dropped' | 'until-midnight'): number {
    const now = this.#now()
    const aged = now + this.#ageMsMax
    return keep === 'until-midnight' ? Math.min(aged, midnightAfter(now)) : aged
  }

  #shelf(key: PageKey): Shelf {
    return key.isAsked ? this.#asked : this.#plain
  }
}

class Shelf {
  readonly #bytesMax: number
  // A Map remembers the order of insertion: the first key is the one least recently asked for.
  readonly #kept = new Map<string, Kept>()
  bytes = 0

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax
  }

  find(address: string, now: number): RenderedPage | undefined {
    const kept = this.#kept.get(address)
    if (kept === undefined) return undefined
    if (kept.keptUntil <= now) {
      this.#remove(address, kept)
      return undefined
    }
    this.#kept.delete(address)
    this.#kept.set(address, kept)
    return kept.page
  }

  keep(address: string, kept: Kept): void {
    const before = this.#kept.get(address)
    if (before !== undefined) this.#remove(address, before)
    this.#kept.set(address, kept)
    this.bytes += sizeOf(kept)
    for (const [oldest, leaving] of this.#kept) {
      if (this.bytes <= this.#bytesMax) return
      this.#remove(oldest, leaving)
    }
  }

  drop(what: Drop): void {
    for (const [address, kept] of this.#kept) {
      if (concerns(what, kept)) this.#remove(address, kept)
    }
  }

  #remove(address: string, kept: Kept): void {
    this.#kept.delete(address)
    this.bytes -= sizeOf(kept)
  }
}

// Twice the body leaves room for the compressed copy, the key and the tags.
function sizeOf(kept: Kept): number {
  return kept.page.body.length * 2
}

function concerns(what: Drop, kept: Kept): boolean {
  if (what === 'all') return true
  if ('path' in what) return kept.path === what.path
  if ('tag' in what) return kept.tags.includes(what.tag)
  return kept.path === what.under || kept.path.startsWith(`${what.under}/`)
}

/** A page ready to be sent, with a name for exactly these bytes. */
export function pageOf(text: string): RenderedPage {
  const body = utf8Of(text)
  // Weak: the compressed and the plain copy share it.
  return { body, etag: `W/"${hash('sha1', body, 'base64url')}"`, zipped: null }
}

// 7 µs for a page of 16 kB, by way of its UTF-16; straight from the text it is 19 µs, a fifth of the whole request.
function utf8Of(text: string): Buffer {
  return transcode(Buffer.from(text.toWellFormed(), 'utf16le'), 'utf16le', 'utf8')
}

/** The compressed page, made once. */
export function zippedBody(page: RenderedPage): Buffer {
  page.zipped ??= gzipSync(page.body)
  return page.zipped
}

const dayMs = 24 * 60 * 60 * 1000
const countyOffsetMs = 8 * 60 * 60 * 1000

/** The next midnight in the county, which knows no summer time. */
function midnightAfter(now: number): number {
  return (Math.floor((now + countyOffsetMs) / dayMs) + 1) * dayMs - countyOffsetMs
}
