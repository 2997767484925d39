import { closeGate, waitUntilOpen } from './gate.ts'
import { ProblemError, type Problem } from './problem.ts'

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly key?: string
  readonly signal?: AbortSignal
  /** Signing in and unlocking are not held by the gate they open. */
  readonly gated?: boolean
}

let csrf = ''

/** The session's token for writes; a new session or an unlocked one brings a new token. */
export function keepCsrf(token: string): void {
  csrf = token
}

/**
 * Asks the server. Refusals are thrown as `ProblemError`. When the desk is locked or the session has ended
 * the answer waits: the request is asked again, unchanged, after the person has come back.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const gated = options.gated ?? true
  for (;;) {
    if (gated) await waitUntilOpen()
    const response = await send(path, options)
    // The one border where the answer's shape is taken on trust: our own server checks it against its schema.
    if (response.ok) return (await readBody(response)) as Answer
    const problem = await readProblem(response)
    if (!gated || problem.status !== 401) throw new ProblemError(problem)
    closeGate(problem.code === 'session-locked' ? 'locked' : 'signed-out')
  }
}

/** A key for one submitted form, kept through its retries. `crypto.randomUUID` is missing on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const method = options.method ?? 'GET'
  const headers = new Headers({
    accept: 'application/json',
    'accept-language': document.documentElement.lang.startsWith('en') ? 'en' : 'zh',
  })
  if (method !== 'GET') headers.set('x-csrf-token', csrf)
  if (options.key !== undefined) headers.set('idempotency-key', options.key)
  const isFile = options.body instanceof FormData
  if (options.body !== undefined && !isFile) headers.set('content-type', 'application/json')
  const body = options.body instanceof FormData ? options.body : JSON.stringify(options.body)
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
  } catch (error) {
    if (options.signal?.aborted === true) throw error
    throw new ProblemError({ status: 0, code: 'not-reached', title: '', fields: [] })
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  return text === '' ? null : JSON.parse(text)
}

async function readProblem(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false
  const read: Partial<Problem> = isProblem ? ((await response.json()) as Partial<Problem>) : {}
  return {
    status: response.status,
    code: read.code ?? 'broken',
    title: read.title ?? '',
    fields: read.fields ?? [],
    ...(read.requestId === undefined ? {} : { requestId: read.requestId }),
  }
}
