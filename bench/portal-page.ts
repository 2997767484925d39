/**
 * A portal page beside an empty Fastify handler in the same server: at least 50 % of its requests
 * per second when kept, 25 % when freshly rendered.
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
  /** At least this part of the empty handler's requests per second. */
  readonly least: number
}

const kept = 0.5
const afresh = 0.25
const empty: Target = { name: 'empty handler', path: '/empty', least: 1 }
const targets: readonly Target[] = [
  empty,
  { name: 'home, kept', path: '/', least: kept },
  { name: 'home, kept, compressed', path: '/', headers: 'Accept-Encoding: gzip\r\n', least: kept },
  { name: 'gallery, kept', path: '/gallery', least: kept },
  { name: 'home, rendered afresh', path: '/fresh-home', least: afresh },
  { name: 'faults, rendered afresh', path: '/fresh-faults', least: afresh },
  { name: 'gallery, rendered afresh', path: '/fresh-gallery', least: afresh },
]

/** Asks for each page in turn, some rounds of it, and counts the best of each beside the best of the empty handler. */
export async function measurePortal({ isFull }: Effort): Promise<Part> {
  const server = fork(import.meta.filename, ['server'])
  const [port] = (await once(server, 'message')) as [string]
  const load = { connections: 16, seconds: isFull ? 3 : 1 }
  const best = new Map<string, number>()
  try {
    for (let round = 0; round < (isFull ? 5 : 3); round += 1) {
      for (const target of targets) {
        const measured = await answersPerSecond({ ...target, port: Number(port) }, load)
        // The first round only warms up.
        if (round > 0) best.set(target.name, Math.max(measured, best.get(target.name) ?? 0))
      }
    }
  } finally {
    server.kill()
  }
  return { lines: linesOf(best), commands: [] }
}

function linesOf(best: ReadonlyMap<string, number>): readonly Measured[] {
  const peer = best.get(empty.name) ?? 0
  return targets
    .filter((target) => target !== empty)
    .map(({ name, least }) => {
      const measured = best.get(name) ?? 0
      return {
        part: 'portal',
        what: `portal page: ${name}`,
        measured: `${measured.toFixed(0)} /s`,
        beside: `an empty handler: ${peer.toFixed(0)} /s`,
        ratio: percent(measured, peer),
        budget: `≥ ${percent(least, 1)}`,
        isReached: measured >= least * peer,
      }
    })
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
