import { chmod, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import type { House } from '../house.ts'
import type { Command } from './command.ts'
import { runCommand } from './run-command.ts'

/** What a terminal asks of the running server: one line of JSON. */
export const SocketRequest = z.object({
  argv: z.array(z.string()),
  directory: z.string(),
  language: z.enum(['zh', 'en']),
})
export type SocketRequest = z.infer<typeof SocketRequest>

/** What it gets back: the lines as they are written, and at the end how it went. */
export const SocketAnswer = z.union([
  z.object({ line: z.string() }),
  z.object({ exit: z.union([z.literal(0), z.literal(1), z.literal(2)]) }),
])
export type SocketAnswer = z.infer<typeof SocketAnswer>

const pathBytesMax = 103
const askWithinMs = 5000

/** Where the server of this folder listens; null where the system can have no such socket. */
export function socketPathIn(dataDirectory: string): string | null {
  if (process.platform === 'win32') return null
  const whole = resolve(dataDirectory, 'server.sock')
  const short = [whole, relative(process.cwd(), whole)]
  return short.find((path) => Buffer.byteLength(path) <= pathBytesMax) ?? null
}

/**
 * Does the commands of terminals in this process, since only one may open the embedded database. Whoever asks holds
 * the data folder, so that a socket found there is a dead program's. Gives what stops it, after the running commands.
 */
export async function serveCommands(
  commands: readonly Command[],
  house: House,
): Promise<() => Promise<void>> {
  const path = socketPathIn(house.settings.dataDirectory)
  if (path === null) return () => Promise.resolve()
  await rm(path, { force: true })
  const running = new Set<Promise<void>>()
  const idle = new Set<Socket>()
  const server = createServer((socket) => {
    idle.add(socket)
    const answering = answer(socket, { commands, house, asked: () => idle.delete(socket) })
    running.add(answering)
    void answering.finally(() => running.delete(answering))
  })
  await listen(server, path)
  return async () => {
    server.close()
    for (const socket of idle) socket.destroy()
    await Promise.all(running)
    await rm(path, { force: true })
  }
}

// Between binding and chmod others could connect, so it is bound under a mask that shuts them out.
async function listen(server: Server, path: string): Promise<void> {
  const mask = process.umask(0o177)
  try {
    server.listen(path)
  } finally {
    process.umask(mask)
  }
  await once(server, 'listening')
  await chmod(path, 0o600)
}

async function answer(
  socket: Socket,
  { commands, house, asked }: { commands: readonly Command[]; house: House; asked: () => void },
): Promise<void> {
  // A terminal that went away does not stop its command half-way.
  socket.on('error', () => undefined)
  const send = (part: SocketAnswer): void => {
    if (socket.writable) socket.write(`${JSON.stringify(part)}\n`)
  }
  const request = await readRequest(socket)
  asked()
  if (request !== null) {
    const { argv, ...terminal } = request
    const exit = await runCommand(
      { commands, argv, elsewhere: (order) => refuseNeedless(order.needsHouse) },
      {
        ...terminal,
        settings: house.settings,
        modules: house.modules,
        write: (line) => {
          send({ line })
        },
        withHouse: (work) => work(house),
      },
    )
    send({ exit })
  }
  socket.end()
}

async function readRequest(socket: Socket): Promise<SocketRequest | null> {
  socket.setTimeout(askWithinMs, () => socket.destroy())
  const lines = createInterface({ input: socket })
  // A socket that was destroyed never ends, and its reader would wait for ever.
  socket.once('close', () => {
    lines.close()
  })
  for await (const line of lines) {
    socket.setTimeout(0)
    return SocketRequest.safeParse(parseJson(line)).data ?? null
  }
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refuseNeedless(needsHouse: boolean): Promise<null> {
  if (needsHouse) return Promise.resolve(null)
  throw new Refusal(
    'invalid',
    label('这个命令不经过服务器。', 'This command does not go through the server.'),
  )
}
