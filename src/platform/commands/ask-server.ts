import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { label, say } from '#kernel/label.ts'
import type { CommandPlace, ExitCode } from './command.ts'
import { SocketAnswer, socketPathIn, type SocketRequest } from './server-socket.ts'

/** Has the running server of this data folder do the command; null where no server answers. */
export async function askServer(
  argv: readonly string[],
  { settings, directory, language, write }: Omit<CommandPlace, 'withHouse' | 'modules'>,
): Promise<ExitCode | null> {
  const path = socketPathIn(settings.dataDirectory)
  const socket = path === null ? null : await findServer(path)
  if (socket === null) return null
  const request: SocketRequest = { argv: [...argv], directory, language }
  socket.write(`${JSON.stringify(request)}\n`)
  const lines = createInterface({ input: socket })
  socket.once('close', () => {
    lines.close()
  })
  for await (const line of lines) {
    const answer = SocketAnswer.parse(JSON.parse(line))
    if ('exit' in answer) {
      socket.destroy()
      return answer.exit
    }
    write(answer.line)
  }
  const broken = label(
    '服务器中途停了，命令做没做完不知道。请查看后再来。',
    'The server stopped in between, so the command may or may not be done. Look before you repeat it.',
  )
  write(say(broken, language))
  return 1
}

// A socket that nobody listens on any more was left by a program that was killed.
async function findServer(path: string): Promise<Socket | null> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    return socket
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (['ENOENT', 'ECONNREFUSED'].includes(code)) return null
    throw error
  }
}
