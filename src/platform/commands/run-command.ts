import { inspect } from 'node:util'
import { label, say, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { DataFolderTaken } from '../database/embedded-lock.ts'
import { SettingsError } from '../settings.ts'
import { WrongUse, type Command, type CommandPlace, type ExitCode, type Order } from './command.ts'
import { usageOf, usageOfAll } from './usage.ts'

export interface Program {
  readonly commands: readonly Command[]
  readonly argv: readonly string[]
  /** Does the order elsewhere, e.g. in the running server, or answers null to have it done here. */
  readonly elsewhere?: (order: Order) => Promise<ExitCode | null>
}

/** Runs what was typed. Whatever the operator can mend is one plain sentence; anything else is told whole. */
export async function runCommand(
  { commands, argv, elsewhere = () => Promise.resolve(null) }: Program,
  place: CommandPlace,
): Promise<ExitCode> {
  const [name = 'help', ...rest] = argv
  const command = commands.find((known) => known.name === name)
  try {
    if (!command) {
      throw new WrongUse(label(`没有“${name}”这个命令。`, `There is no command ${name}.`))
    }
    const order = readOrder(command, rest)
    return (await elsewhere(order)) ?? (await order.run(place))
  } catch (error) {
    return sayProblem(error, place, command ? usageOf(command) : usageOfAll(commands))
  }
}

function sayProblem(error: unknown, { language, write }: CommandPlace, usage: Label): ExitCode {
  if (error instanceof WrongUse) {
    write(say(error.sentence, language))
    write(say(usage, language))
    return 2
  }
  if (error instanceof Refusal) write(say(error.sentence, language))
  else write(isPlain(error) ? error.message : inspect(error))
  return 1
}

function readOrder(command: Command, argv: readonly string[]): Order {
  return argv.includes('--help')
    ? { needsHouse: false, run: sayUsage(command) }
    : command.read(argv)
}

function sayUsage(command: Command): Order['run'] {
  return ({ language, write }) => {
    write(say(usageOf(command), language))
    return Promise.resolve(0)
  }
}

function isPlain(error: unknown): error is Error {
  return error instanceof SettingsError || error instanceof DataFolderTaken
}
