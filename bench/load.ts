import { connect } from 'node:net'

/** Asks one address again and again over keep-alive connections and says how many answers came in a second. */
export async function answersPerSecond(
  target: { readonly port: number; readonly path: string; readonly headers?: string },
  options: { readonly connections: number; readonly seconds: number },
): Promise<number> {
  const request = Buffer.from(
    `GET ${target.path} HTTP/1.1\r\nHost: localhost\r\n${target.headers ?? ''}\r\n`,
  )
  const until = performance.now() + options.seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: options.connections }, () => askUntil(target.port, request, until)),
  )
  return counts.reduce((sum, count) => sum + count, 0) / options.seconds
}

function askUntil(port: number, request: Buffer, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let answers = 0
    let missing = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      missing = missing > 0 ? missing - chunk.length : bytesMissing(chunk)
      if (missing > 0) return
      answers += 1
      if (performance.now() < until) socket.write(request)
      else {
        socket.destroy()
        resolve(answers)
      }
    })
  })
}

// The head of an answer always arrives in the first piece; only its body may take several.
function bytesMissing(chunk: Buffer): number {
  const headEnd = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  if (status !== 200 && status !== 304) throw new Error(`Answered ${String(status)}.`)
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
  return headEnd + 4 + length - chunk.length
}
