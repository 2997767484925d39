/**
 * An action over HTTP on PostgreSQL, sessions and CSRF on, beside pgbench sending the same statements at the same number
 * of clients: the edit of a draft claim, which each client repeats on a claim of its own.
 */
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { budgetModule, claimKind } from '#modules/budget/index.ts'
import { take } from '#platform/actions/take.ts'
import { withSentStatements } from '#platform/database/statement-log.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import { aProject, claimForm, fileAClaim } from '../tests/stories/a-bureau.ts'
import {
  openBenchCounty,
  signIn,
  startServer,
  type BenchCounty,
  type BenchSession,
} from './bench-county.ts'
import { askAgainAndAgain, quantile, type Answers } from './load.ts'
import { percent, type Effort, type Measured, type Part } from './measured.ts'
import { withClient } from '../tests/support/test-postgres.ts'
import { countRoundTrips } from './round-trips.ts'
import { processorMs } from './processor-time.ts'
import { pgbenchScript } from './pgbench-script.ts'

const run = promisify(execFile)
const clients = 8
const requestsOfASessionMax = 500

/** Measures the edit of a draft claim as a county runs PostgreSQL, then without waiting for its disk. */
export async function measureActions(effort: Effort): Promise<Part> {
  const parts = [
    await measureEditing(effort, { durable: true }),
    await measureEditing(effort, { durable: false }),
  ]
  return {
    lines: parts.flatMap(({ lines }) => lines),
    commands: [...new Set(parts.flatMap(({ commands }) => commands))],
  }
}

/** Measures the edit of a draft claim over HTTP and, in turns with it, by pgbench. */
async function measureEditing(
  { isFull }: Effort,
  { durable }: { readonly durable: boolean },
): Promise<Part> {
  const county = await openBenchCounty({ durable })
  const seconds = isFull ? 8 : 4
  const rounds = isFull ? 5 : 3
  const folder = await mkdtemp(join(tmpdir(), 'tongban-pgbench-'))
  try {
    const { projectId, ids } = await fileDrafts(county, clients * 2)
    const pgbench = await preparePgbench(county, { projectId, ids: ids.slice(clients) }, folder)
    const editing = await prepareEditing(county, { projectId, ids: ids.slice(0, clients) })
    let serverMs = Infinity
    // Of the round in which it stood best beside pgbench a moment before.
    let best = { http: { perSecond: 0, times: [] } as Answers, peer: 1 }
    try {
      // A server runs for days: what it has not yet compiled is no part of an action.
      await editing.load(8)
      for (let round = 0; round < rounds; round += 1) {
        const peer = await pgbench.transactionsPerSecond(seconds)
        const before = processorMs(editing.processId) ?? 0
        const answers = await editing.load(seconds)
        const used = (processorMs(editing.processId) ?? 0) - before
        serverMs = Math.min(serverMs, used / answers.times.length)
        if (answers.perSecond / peer > best.http.perSecond / best.peer) {
          best = { http: answers, peer }
        }
      }
    } finally {
      await editing.stop()
    }
    const trips = durable ? [] : await countRoundTrips(county)
    return partOf({ ...best, serverMs, durable }, pgbench, trips)
  } finally {
    await rm(folder, { recursive: true, force: true })
    await county.stop()
  }
}

function partOf(
  {
    http,
    peer,
    serverMs,
    durable,
  }: {
    readonly http: Answers
    readonly peer: number
    readonly serverMs: number
    readonly durable: boolean
  },
  { statements, command }: Pgbench,
  trips: readonly Measured[],
): Part {
  const p95 = quantile(http.times, 0.95).toFixed(1)
  return {
    lines: [
      {
        part: 'action',
        what: `edit a draft claim over HTTP, ${String(clients)} clients, commits ${durable ? '' : 'not '}waiting for the disk (${String(statements)} statements, p95 ${p95} ms, ${serverMs.toFixed(2)} ms of the server's processor each)`,
        measured: `${http.perSecond.toFixed(0)} /s`,
        beside: `pgbench, same statements: ${peer.toFixed(0)} /s`,
        ratio: percent(http.perSecond, peer),
        // Beside a peer that does not wait for its disk nothing is asked: see decision 0016.
        budget: durable ? '≥ 40 % and ≥ 600 /s' : '≥ 600 /s',
        isReached: http.perSecond >= 600 && (!durable || http.perSecond >= 0.4 * peer),
      },
      ...trips,
    ],
    commands: [command],
  }
}

interface Drafts {
  readonly projectId: string
  readonly ids: readonly string[]
}

async function fileDrafts({ database, bureau }: BenchCounty, count: number): Promise<Drafts> {
  const projectId = await aProject(database, bureau)
  const ids: string[] = []
  while (ids.length < count) {
    ids.push(await fileAClaim(database, bureau, claimForm(projectId)))
  }
  return { projectId, ids }
}

interface Pgbench {
  readonly transactionsPerSecond: (seconds: number) => Promise<number>
  readonly statements: number
  readonly command: string
}

const sampledVersion = 700_001

/** Takes the action once, writes down what it sent, and makes a script of it that goes on where each draft stands. */
async function preparePgbench(
  county: BenchCounty,
  { projectId, ids }: Drafts,
  folder: string,
): Promise<Pgbench> {
  const { database, bureau, ownerUrl } = county
  const [sampled] = ids
  if (sampled === undefined) throw new Error('There is no draft to sample.')
  await standFarApart(ownerUrl, ids)
  const edit = budgetModule.books
    .flatMap(({ actions }) => actions)
    .find(({ name, process }) => name === 'edit' && process.kind === claimKind.process.kind)
  if (!edit) throw new Error('Claims have no action “edit”.')
  const key = randomUUID()
  const actor = bureau.clerk
  const { result, sent } = await withSentStatements(() =>
    inTransaction(database, (tx) =>
      take(tx, claimKind, edit as never, {
        recordId: sampled,
        version: sampledVersion,
        actor,
        input: formOf(projectId, '0'),
        happenedAt: new Date(),
        key: {
          actorId: actor.accountId,
          route: 'POST edit',
          key,
          bodyDigest: ''.padEnd(64, '0'),
        },
      }),
    ),
  )
  const script = join(folder, 'edit.sql')
  await writeFile(
    script,
    pgbenchScript(
      sent,
      [
        { sample: sampled, expression: ':claim_id' },
        { sample: sampledVersion + 1, expression: ':version' },
        { sample: result.journalId, expression: ':locked_journal_id' },
        { sample: key, expression: `('key-' || :claim_id || '-' || :version)` },
      ],
      prelude,
    ),
  )
  const command = ['pgbench', '-n', '-M', 'prepared', '-c', String(clients), '-j', '2']
  const options = ['-D', 'ready=0', '-f', script, ownerUrl]
  return {
    statements: sent.length,
    command: [...command, '-T', '8', '-D', 'ready=0', '-f', 'edit.sql'].join(' '),
    transactionsPerSecond: async (seconds) => {
      const { stdout } = await run('pgbench', [
        ...command.slice(1),
        '-T',
        String(seconds),
        ...options,
      ])
      return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0)
    },
  }
}

async function standFarApart(ownerUrl: string, ids: readonly string[]): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    await owner.query('update platform.record set version = $2 where id = any($1::uuid[])', [
      ids,
      sampledVersion,
    ])
    // Far from any other number, so that it is recognised among the parameters.
    await owner.query('alter table platform.journal alter column id restart with 900000001')
    await owner.query('create table public.bench_draft (n integer primary key, id uuid)')
    await owner.query(
      'insert into public.bench_draft select n - 1, id from unnest($1::uuid[]) with ordinality as d (id, n)',
      [ids],
    )
  })
}

// Once for each client: it finds its own draft and its version, and counts on from there itself.
const prelude = `\\if :ready = 0
select d.id as claim_id, r.version from public.bench_draft d join platform.record r on r.id = d.id where d.n = :client_id \\gset
\\set ready 1
\\endif
\\set version :version + 1`

interface Editing {
  readonly processId: number
  readonly load: (seconds: number) => Promise<Answers>
  readonly stop: () => Promise<void>
}

async function prepareEditing(county: BenchCounty, { projectId, ids }: Drafts): Promise<Editing> {
  const server = await startServer({
    DATABASE_URL: county.ownerUrl,
    SECRET_KEY: 'only-for-the-bench-only-for-the-bench',
    SAMPLE: 'none',
  })
  const { accountId } = county.bureau.clerk
  const form = formTemplate(projectId)
  const editors = ids.map((id): Editor => ({
    id,
    form,
    version: 1,
    session: null,
    requestsLeft: 0,
  }))
  return {
    processId: server.processId,
    load: async (seconds) => {
      const sessions = [...(await signIn(county, accountId, clients * 4 * seconds))]
      for (const editor of editors) editor.requestsLeft = 0
      return askAgainAndAgain(server.port, { connections: ids.length, seconds }, (connection) =>
        nextEdit(editors[connection], sessions),
      )
    },
    stop: () => server.stop(),
  }
}

interface Editor {
  readonly id: string
  readonly form: readonly [string, string]
  version: number
  session: BenchSession | null
  requestsLeft: number
}

function nextEdit(editor: Editor | undefined, sessions: BenchSession[]): Buffer {
  if (!editor) throw new Error('There are more connections than drafts.')
  if (editor.requestsLeft === 0) {
    editor.session = sessions.pop() ?? null
    editor.requestsLeft = requestsOfASessionMax
  }
  const { id, version, form, session } = editor
  if (!session) throw new Error('The sessions are used up.')
  const body = Buffer.from(
    `{"version":${String(version)},"input":${form[0]}${String(version)}${form[1]}}`,
  )
  editor.version += 1
  editor.requestsLeft -= 1
  const head = `POST /api/v1/claims/${id}/edit HTTP/1.1\r\nHost: localhost\r\nCookie: tongban_session=${session.token}\r\nx-csrf-token: ${session.csrf}\r\nidempotency-key: bench-${id}-${String(version)}\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), body])
}

/** The text of the form before and after what is worded anew in each edit. */
function formTemplate(projectId: string): readonly [string, string] {
  const [before = '', after = ''] = JSON.stringify(formOf(projectId, '@')).split('@')
  return [before, after]
}

function formOf(projectId: string, wording: string): object {
  const line = { classCode: '30299', source: 'fiscal', amountFen: 3_040_000 }
  return claimForm(projectId, { lines: [{ item: `软件续费 ${wording}`, ...line }] })
}
