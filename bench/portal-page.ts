/**
 * A portal page beside an empty Fastify handler in the same server: at least 50 % of its requests per second when kept,
 * 25 % when freshly rendered. The gallery, one of each part on one page, is no page of the portal: it shows how it grows.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import Fastify from 'fastify'

import type { PortalPage } from '#platform/page/portal-page.ts'
import { aModule, aPortal, galleryPage } from '../src/portal/gallery.ts'
import { portalPlugin } from '../src/portal/portal.ts'
import { answersPerSecond } from './load.ts'
import { percent, type Effort, type Measured, type Part } from './measured.ts'

interface Target {
  readonly name: string
  readonly path: string
  readonly headers?: string
  /** At least this part of the empty handler's requests per second; null where nothing is asked. */
  readonly least: number | null
}

const kept = 0.5
const afresh = 0.25
const empty: Target = { name: 'empty handler', path: '/empty', least: null }
const targets: readonly Target[] = [
  { name: 'home, kept', path: '/', least: kept },
  { name: 'home, kept, compressed', path: '/', headers: 'Accept-Encoding: gzip\r\n', least: kept },
  { name: 'gallery, kept', path: '/gallery', least: kept },
  { name: 'home, rendered afresh', path: '/fresh-home', least: afresh },
  { name: 'faults, rendered afresh', path: '/fresh-faults', least: afresh },
  { name: 'gallery, rendered afresh', path: '/fresh-gallery', least: null },
]

/** What one target answered in its best round, and the empty handler just before it. */
interface Pair {
  readonly measured: number
  readonly peer: number
}

/** Asks for each page in turn, each time beside the empty handler, and keeps the best of some rounds. */
export async function measurePortal({ isFull }: Effort): Promise<Part> {
  const server = fork(import.meta.filename, ['server'])
  const [port] = (await once(server, 'message')) as [string]
  const load = { connections: 16, seconds: isFull ? 3 : 1 }
  const ask = (target: Target): Promise<number> =>
    answersPerSecond({ ...target, port: Number(port) }, load)
  const best = new Map<Target, Pair>()
  try {
    for (const target of targets) await ask(target)
    for (let round = 0; round < (isFull ? 5 : 3); round += 1) {
      for (const target of targets) {
        const pair = { peer: await ask(empty), measured: await ask(target) }
        const before = best.get(target)
        if (!before || shareOf(pair) > shareOf(before)) best.set(target, pair)
      }
    }
  } finally {
    server.kill()
  }
  return { lines: targets.map((target) => lineOf(target, best.get(target))), commands: [] }
}

function shareOf({ measured, peer }: Pair): number {
  return measured / peer
}

function lineOf({ name, least }: Target, pair: Pair = { measured: 0, peer: 1 }): Measured {
  return {
    part: 'portal',
    what: `portal page: ${name}`,
    measured: `${pair.measured.toFixed(0)} /s`,
    beside: `an empty handler: ${pair.peer.toFixed(0)} /s`,
    ratio: percent(pair.measured, pair.peer),
    budget: least === null ? '' : `≥ ${percent(least, 1)}`,
    isReached: least === null ? null : shareOf(pair) >= least,
  }
}

async function serve(): Promise<void> {
  const renderedAfresh = (path: string, from: string): PortalPage => ({
    ...(aPortal().pages.find((page) => page.path === from) ?? galleryPage),
    path,
    keep: 'never',
  })
  const portal = aPortal({
    parts: [
      aModule,
      {
        pages: [
          renderedAfresh('/fresh-home', '/'),
          renderedAfresh('/fresh-faults', '/faults'),
          renderedAfresh('/fresh-gallery', '/gallery'),
        ],
      },
    ],
  })
  const app = Fastify()
  app.get('/empty', (_request, reply) => reply.send(''))
  await app.register(portalPlugin, { portal })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  process.send?.(new URL(address).port)
}

if (process.argv[2] === 'server') await serve()
