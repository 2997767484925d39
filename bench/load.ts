import { connect } from 'node:net'

export interface Load {
  readonly connections: number
  readonly seconds: number
}

export interface Answers {
  readonly perSecond: number
  /** How long each answer took, in milliseconds, the shortest first. */
  readonly times: readonly number[]
}

/** Asks one address again and again over keep-alive connections and says how many answers came in a second. */
export async function answersPerSecond(
  target: { readonly port: number; readonly path: string; readonly headers?: string },
  load: Load,
): Promise<number> {
  const request = Buffer.from(
    `GET ${target.path} HTTP/1.1\r\nHost: localhost\r\n${target.headers ?? ''}\r\n`,
  )
  return (await askAgainAndAgain(target.port, load, () => request)).perSecond
}

/** Sends what `next` makes for each connection, one request after the other, until the time is over. */
export async function askAgainAndAgain(
  port: number,
  { connections, seconds }: Load,
  next: (connection: number) => Buffer,
): Promise<Answers> {
  const start = performance.now()
  const until = start + seconds * 1000
  const times = await Promise.all(
    Array.from({ length: connections }, (_, connection) =>
      askUntil(port, () => next(connection), until),
    ),
  )
  const all = times.flat().sort((left, right) => left - right)
  return { perSecond: (all.length * 1000) / (performance.now() - start), times: all }
}

/** The value below which this part of the sorted values lies. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}

function askUntil(port: number, next: () => Buffer, until: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = []
    let missing = 0
    let sentAt = performance.now()
    const socket = connect(port, '127.0.0.1', () => {
      sentAt = performance.now()
      socket.write(next())
    })
    socket.setNoDelay(true)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      try {
        missing = missing > 0 ? missing - chunk.length : bytesMissing(chunk)
      } catch (reason) {
        socket.destroy()
        reject(reason instanceof Error ? reason : new Error(String(reason)))
        return
      }
      if (missing > 0) return
      const now = performance.now()
      times.push(now - sentAt)
      if (now < until) {
        sentAt = now
        socket.write(next())
      } else {
        socket.destroy()
        resolve(times)
      }
    })
  })
}

// The head of an answer always arrives in the first piece; only its body may take several.
function bytesMissing(chunk: Buffer): number {
  const headEnd = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  if (status !== 200 && status !== 201 && status !== 304) {
    throw new Error(`Answered ${String(status)}: ${chunk.toString('utf8', headEnd + 4)}`)
  }
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  return headEnd + 4 + length - chunk.length
}
