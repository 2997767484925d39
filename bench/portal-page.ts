/**
 * A portal page beside an empty Fastify handler in the same server: at least 50 % of its requests
 * per second when kept, 25 % when freshly rendered. `node bench/portal-page.ts`
 */
import { fork } from 'node:child_process'
import Fastify from 'fastify'

import type { PortalPage } from '#platform/page/portal-page.ts'
import { aModule, aPortal, galleryPage } from '../src/portal/gallery.ts'
import { portalPlugin } from '../src/portal/portal.ts'
import { answersPerSecond } from './load.ts'

const rounds = 5
const targets = [
  { name: 'home, kept', path: '/' },
  { name: 'home, kept, compressed', path: '/', headers: 'Accept-Encoding: gzip\r\n' },
  { name: 'gallery, kept (12 kB)', path: '/gallery' },
  { name: 'home, rendered afresh', path: '/fresh-home' },
  { name: 'faults, rendered afresh', path: '/fresh-faults' },
  { name: 'gallery, rendered afresh', path: '/fresh-gallery' },
]

if (process.argv[2] === 'server') await serve()
else await measure()

async function serve(): Promise<void> {
  const afresh = (path: string, from: string): PortalPage => ({
    ...(aPortal().pages.find((page) => page.path === from) ?? galleryPage),
    path,
    keep: 'never',
  })
  const portal = aPortal({
    parts: [
      aModule,
      {
        pages: [
          afresh('/fresh-home', '/'),
          afresh('/fresh-faults', '/faults'),
          afresh('/fresh-gallery', '/gallery'),
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

async function measure(): Promise<void> {
  const server = fork(import.meta.filename, ['server'])
  const port = await new Promise<number>((resolve) =>
    server.once('message', (sent) => {
      resolve(Number(sent))
    }),
  )
  const load = { connections: 16, seconds: 1 }
  for (const target of targets) await answersPerSecond({ ...target, port }, load)
  const shares = new Map<string, number[]>(targets.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    // Each beside the empty handler of its own moment: other work on the machine comes and goes.
    for (const target of targets) {
      const empty = await answersPerSecond({ port, path: '/empty' }, load)
      const measured = await answersPerSecond({ ...target, port }, load)
      shares.get(target.name)?.push(measured / empty)
    }
  }
  server.kill()
  for (const [name, measured] of shares) {
    const [least = 0, ...others] = measured.toSorted((one, other) => one - other)
    const median = [least, ...others][Math.floor(rounds / 2)] ?? 0
    const percent = (share: number): string => `${(share * 100).toFixed(0).padStart(4)} %`
    process.stdout.write(`${name.padEnd(30)} median ${percent(median)}, least ${percent(least)}\n`)
  }
}
