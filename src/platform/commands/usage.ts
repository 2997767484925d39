import { label, type Label, type Language } from '#kernel/label.ts'
import { defineCommand, type Command, type CommandOption } from './command.ts'

/** The usage of one command, each option with what it is for. */
export function usageOf(command: Command): Label {
  return label(usage(command, 'zh'), usage(command, 'en'))
}

/** Every command with its summary in both languages: who reads it may not know yet which one is set. */
export function usageOfAll(commands: readonly Command[]): Label {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary.zh} ${summary.en}`,
  )
  const all = lines.join('\n')
  return label(
    `用法：npm run cli -- 命令 [选项]\n${all}\n一个命令的选项：npm run cli -- 命令 --help`,
    `Usage: npm run cli -- COMMAND [options]\n${all}\nThe options of one command: npm run cli -- COMMAND --help`,
  )
}

/** `help` over all commands, itself included. */
export function helpOver(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: 'help',
    summary: label('看有哪些命令。', 'Say which commands there are.'),
    options: {},
    run(_values, { language, write }) {
      write(usageOfAll(commands())[language])
      return Promise.resolve(0)
    },
  })
}

function usage({ name, summary, options, operands }: Command, language: Language): string {
  const given = [
    ...(operands ? [`${operands.value[language]}…`] : []),
    ...Object.entries(options).map((entry) => syntaxOf(entry, language)),
  ]
  const said = [...(operands ? [operands] : []), ...Object.values(options)]
  const width = Math.max(0, ...given.map(({ length }) => length))
  const first = language === 'zh' ? '用法：' : 'Usage: '
  return [
    `${first}${[name, ...given].join(' ')}`,
    `  ${summary[language]}`,
    ...said.map(
      ({ words }, index) => `  ${(given[index] ?? '').padEnd(width)}  ${words[language]}`,
    ),
  ].join('\n')
}

function syntaxOf([name, option]: readonly [string, CommandOption], language: Language): string {
  const value = option.value === undefined ? '' : ` ${option.value[language]}`
  const one = `--${name}${value}`
  return `${option.required ? one : `[${one}]`}${option.multiple ? '…' : ''}`
}
