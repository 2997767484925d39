/** The dossier of a project with five hundred vouchers over HTTP: how long it takes, and what the server holds meanwhile. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { inTransaction, tablesOf } from '#platform/database/transaction.ts'
import { openFileStore, type KeptFile } from '#platform/files/file-store.ts'
import { newId } from '#platform/ids.ts'
import { openKeystore } from '#platform/journal/keystore.ts'
import { sealJournal } from '#platform/journal/seal.ts'
import { aProject, bringOn, claimForm, fileAClaim } from '../tests/stories/a-bureau.ts'
import { openBenchCounty, signIn, startServer, type BenchCounty } from './bench-county.ts'
import type { Effort, Measured, Part } from './measured.ts'
import { processorMs } from './processor-time.ts'

const secretKey = 'only-for-the-bench-only-for-the-bench'
const voucherBytes = 60_000
const secondsMax = 5

/** Every claim is signed by five, paid and booked, and has its invoice as a file; everything is sealed. */
export async function measureDossier({ isFull }: Effort): Promise<Part> {
  const claims = isFull ? 500 : 100
  const county = await openBenchCounty()
  const folder = await mkdtemp(join(tmpdir(), 'tongban-dossier-'))
  try {
    const projectId = await fill(county, folder, claims)
    const server = await startServer({
      DATABASE_URL: county.ownerUrl,
      SECRET_KEY: secretKey,
      SAMPLE: 'none',
      DATA_DIR: folder,
    })
    try {
      await seal(county, folder)
      const [session] = await signIn(county, county.bureau.accountant.accountId, 1)
      const path = `/api/v1/projects/${projectId}/dossier.zip`
      const asked = { port: server.port, path, processId: server.processId }
      const before = memoryOf(server.processId)
      const first = await take({ ...asked, token: session?.token ?? '' })
      const again = await take({ ...asked, token: session?.token ?? '' })
      const grown = memoryOf(server.processId).peak - before.now
      return { lines: linesOf(claims, [first, again], grown), commands: [] }
    } finally {
      await server.stop()
    }
  } finally {
    await county.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function fill(county: BenchCounty, folder: string, claims: number): Promise<string> {
  const { database, bureau } = county
  const projectId = await aProject(database, bureau, { amountFen: claims * 3_040_000 })
  const files = await openFileStore(join(folder, 'files'))
  for (let count = 0; count < claims; count += 1) {
    const claim = await fileAClaim(database, bureau, claimForm(projectId))
    await bringOn(database, bureau, claim, { to: 7 })
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(voucherBytes)])
    const kept = await files.keep(Readable.from([content]), { bytesMax: 2 * voucherBytes })
    await own(county, claim, kept)
  }
  return projectId
}

/** The invoice becomes the claim's own, as its upload and filing would have made it. */
function own({ database, bureau }: BenchCounty, claim: string, kept: KeptFile): Promise<unknown> {
  return inTransaction(database, (tx) =>
    tablesOf<'platform'>(tx)
      .insertInto('platform.file')
      .values({
        ...kept,
        id: newId(),
        name: '发票.pdf',
        uploadedBy: bureau.clerk.accountId,
        uploadedAt: new Date(),
        kind: 'budget.claim',
        recordId: claim,
      })
      .execute(),
  )
}

async function seal({ database }: BenchCounty, folder: string): Promise<void> {
  const keystore = openKeystore({ directory: join(folder, 'keys'), secretKey })
  await inTransaction(database, (tx) => sealJournal(tx, { keystore, now: new Date() }))
}

interface Taken {
  readonly ms: number
  readonly firstByteMs: number
  readonly bytes: number
  /** Of the server and its typesetter; the database is beside. */
  readonly processorMs: number
}

function take(asked: {
  readonly port: number
  readonly path: string
  readonly token: string
  readonly processId: number
}): Promise<Taken> {
  const start = performance.now()
  const { token, processId, ...address } = asked
  const used = processorMs(processId) ?? 0
  return new Promise((resolve, reject) => {
    request({ ...address, headers: { cookie: `tongban_session=${token}` } }, (answer) => {
      let bytes = 0
      let firstByteMs = 0
      answer.on('data', (chunk: Buffer) => {
        if (bytes === 0) firstByteMs = performance.now() - start
        bytes += chunk.length
      })
      answer.on('end', () => {
        if (answer.statusCode === 200)
          resolve({
            ms: performance.now() - start,
            firstByteMs,
            bytes,
            processorMs: (processorMs(processId) ?? 0) - used,
          })
        else reject(new Error(`The server answered ${String(answer.statusCode)}.`))
      })
      answer.on('error', reject)
    })
      .on('error', reject)
      .end()
  })
}

/** What a process holds and the most it ever held, in megabytes. */
function memoryOf(processId: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${String(processId)}/status`, 'utf8')
  const read = (name: string): number =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

function linesOf(
  claims: number,
  [first, again]: readonly [Taken, Taken],
  grown: number,
): readonly Measured[] {
  const line = (what: string, { ms, firstByteMs, bytes, processorMs: used }: Taken): Measured => ({
    part: 'dossier',
    what: `a dossier of ${String(claims)} vouchers, ${what}`,
    measured: `${(ms / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`,
    beside: `first byte after ${(firstByteMs / 1000).toFixed(1)} s; ${(used / 1000).toFixed(1)} s of the processor in server and typesetter`,
    ratio: '',
    budget: claims === 500 ? `≤ ${String(secondsMax)} s` : '',
    isReached: claims === 500 ? ms <= secondsMax * 1000 : null,
  })
  return [
    line('each paper made for the first time', first),
    line('once more', again),
    {
      part: 'dossier',
      what: 'the server while it was taken twice',
      measured: `${grown.toFixed(0)} MB more than before`,
      beside: `the ZIP itself: ${(again.bytes / 1e6).toFixed(0)} MB`,
      ratio: '',
      budget: '',
      isReached: null,
    },
  ]
}
