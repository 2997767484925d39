import type { Command, CommandPlace, ExitCode } from '#platform/commands/command.ts'
import { runCommand } from '#platform/commands/run-command.ts'
import type { House } from '#platform/house.ts'
import { parseSettings } from '#platform/settings.ts'

/** What an operator typed and what the terminal answered. */
export interface Answer {
  readonly code: ExitCode
  readonly said: string
}

/** A terminal for these commands; with a house, as if it were open there. */
export function aTerminal(
  commands: readonly Command[],
  house: Partial<House> | null = null,
  place: Partial<CommandPlace> = {},
): (argv: readonly string[], more?: Partial<CommandPlace>) => Promise<Answer> {
  return async (argv, more = {}) => {
    const lines: string[] = []
    const code = await runCommand(
      { commands, argv },
      {
        language: 'zh',
        settings: parseSettings({}),
        modules: [],
        directory: process.cwd(),
        write: (line) => lines.push(line),
        withHouse: (work) => {
          if (house === null) throw new Error('This command was not to ask for the house.')
          return work(house as House)
        },
        ...place,
        ...more,
      },
    )
    return { code, said: lines.join('\n') }
  }
}
