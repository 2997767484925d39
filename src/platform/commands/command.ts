import { parseArgs } from 'node:util'
import { label, type Label, type Language } from '#kernel/label.ts'
import type { House } from '../house.ts'
import type { Module } from '../module.ts'
import type { Settings } from '../settings.ts'

/** 0: good. 1: something was found wrong, or could not be done. 2: the command was not understood, so nothing was done. */
export type ExitCode = 0 | 1 | 2

/** What a command finds around it: the operator's terminal, or the running server on his behalf. */
export interface CommandPlace {
  readonly language: Language
  readonly settings: Settings
  readonly modules: readonly Module[]
  /** Where the operator stands; the paths he types begin there. */
  readonly directory: string
  readonly write: (line: string) => void
  /** Lends the open house: the running server's own, or one opened for this command alone. */
  readonly withHouse: <Answer>(work: (house: House) => Promise<Answer>) => Promise<Answer>
}

export interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly multiple?: true
  readonly required?: true
  readonly words: Label
  /** What stands for the value in the usage. */
  readonly value?: Label
}

/** What is typed without a name, e.g. the files a command reads; at least one. */
export interface CommandOperands {
  readonly words: Label
  /** What stands for one of them in the usage. */
  readonly value: Label
}

type Options = Readonly<Record<string, CommandOption>>

type ValueOf<Option extends CommandOption> = Option['type'] extends 'boolean'
  ? boolean
  : Option extends { multiple: true }
    ? readonly string[]
    : Option extends { required: true }
      ? string
      : string | undefined
type ValuesOf<Given extends Options> = { readonly [Name in keyof Given]: ValueOf<Given[Name]> }

/** One thing an operator does without a browser. */
export interface Command {
  readonly name: string
  readonly summary: Label
  readonly options: Options
  readonly operands?: CommandOperands
  /** Reads the arguments strictly: throws `WrongUse` before anything is done. */
  readonly read: (argv: readonly string[]) => Order
}

/** A command with its arguments understood. */
export interface Order {
  /** It needs the open house, which on the embedded database only one process may have. */
  readonly needsHouse: boolean
  readonly run: (place: CommandPlace) => Promise<ExitCode>
}

/** Thrown for arguments that cannot be used; the sentence says what would be right. */
export class WrongUse extends Error {
  readonly sentence: Label

  constructor(sentence: Label) {
    super(sentence.en)
    this.name = 'WrongUse'
    this.sentence = sentence
  }
}

/** Declares a command; its options are written once, for the parser, the usage and the type of `values`. */
export function defineCommand<const Given extends Options>(command: {
  readonly name: string
  readonly summary: Label
  readonly options: Given
  readonly operands?: CommandOperands
  readonly needsHouse?: (values: ValuesOf<Given>) => boolean
  readonly run: (
    values: ValuesOf<Given>,
    place: CommandPlace,
    operands: readonly string[],
  ) => Promise<ExitCode>
}): Command {
  const { name, summary, options, operands, needsHouse = () => false, run } = command
  return {
    name,
    summary,
    options,
    ...(operands ? { operands } : {}),
    read(argv) {
      const { values: given, positionals } = parseStrictly(options, argv, operands !== undefined)
      const values = readValues(options, given) as ValuesOf<Given>
      if (operands && positionals.length === 0) throw operandMissing(operands)
      return { needsHouse: needsHouse(values), run: (place) => run(values, place, positionals) }
    },
  }
}

type GivenValues = Readonly<Record<string, readonly unknown[] | undefined>>

function readValues(options: Options, given: GivenValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      valueOf(name, option, given[name] ?? []),
    ]),
  )
}

function parseStrictly(
  options: Options,
  argv: readonly string[],
  allowPositionals: boolean,
): { readonly values: GivenValues; readonly positionals: readonly string[] } {
  const parsed = Object.entries(options).map(([name, { type }]) => [name, { type, multiple: true }])
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals,
      options: Object.fromEntries(parsed) as Record<
        string,
        { type: 'string' | 'boolean'; multiple: true }
      >,
    })
  } catch (error) {
    throw notUnderstood(error)
  }
}

function valueOf(name: string, option: CommandOption, given: readonly unknown[]): unknown {
  if (option.multiple) return given
  if (given.length > 1) {
    throw new WrongUse(label(`--${name} 只能给一次。`, `Give --${name} once.`))
  }
  if (option.required && given.length === 0) {
    throw new WrongUse(
      label(`还要给出 --${name}：${option.words.zh}。`, `Give --${name}: ${option.words.en}.`),
    )
  }
  return option.type === 'boolean' ? given.length > 0 : given[0]
}

function operandMissing({ words, value }: CommandOperands): WrongUse {
  return new WrongUse(label(`还要给出${value.zh}：${words.zh}。`, `Give ${value.en}: ${words.en}.`))
}

// parseArgs speaks to programmers; what it names between quotes is what the operator typed.
function notUnderstood(error: unknown): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const typed = /'(-*[^'\s]+)/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return new WrongUse(label(`没有 ${typed} 这个选项。`, `There is no option ${typed}.`))
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return new WrongUse(label(`多了“${typed}”。`, `“${typed}” is not expected here.`))
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return new WrongUse(
        error.message.includes('not take')
          ? label(`${typed} 后面不用带值。`, `${typed} takes no value.`)
          : label(`${typed} 后面要带一个值。`, `${typed} needs a value after it.`),
      )
    default:
      return error
  }
}
