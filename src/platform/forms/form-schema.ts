import { say, sayBoth, type Label, type Language } from '#kernel/label.ts'
import { z } from 'zod'
import type { Choice } from '../records/record-book.ts'

/** What a schema may say about how its field is shown, by `.meta({ … })`. */
export interface FieldWords {
  readonly label?: Label
  readonly hint?: Label
  readonly widget?:
    'yuan' | 'date' | 'file' | 'files' | 'long-text' | 'select' | 'lines' | 'narrative' | 'hidden'
  readonly unit?: Label
  /** Media types that a file may have; what an office usually hands in when absent. */
  readonly accept?: readonly string[]
  /** Words for the values of an enum, by value. */
  readonly options?: Readonly<Record<string, Label>>
  /** Narrows the choices of a line's field by what another field of the line holds. */
  readonly choicesBy?: {
    readonly field: string
    readonly choices: Readonly<Record<string, readonly string[]>>
  }
  /** Asked for only while another field of the same line or form holds one of these values. */
  readonly shownWhen?: { readonly field: string; readonly is: readonly string[] }
  /** Asked for only in some cases, and in those may still be left empty. */
  readonly mayBeEmpty?: boolean
  /** How lines are added up while they are typed. */
  readonly sums?: LineSums
}

/** A column of decimals added up by what another column holds, against a plan that a field of the form chooses. */
export interface LineSums {
  readonly field: string
  readonly by: string
  readonly total: string
  readonly planBy: string
  readonly plans: Readonly<
    Record<
      string,
      readonly {
        readonly keys: readonly string[]
        readonly label: Label
        readonly amount: string
        /** Counted without a line. */
        readonly isGiven?: boolean
      }[]
    >
  >
}

type JsonSchema = Record<string, unknown>

/**
 * The form of an input as JSON Schema, draft 7, in the reader's language: the same for desk actions and machine
 * callers. `choices` fill select fields, by field path (`projectId`, `lines.classCode`).
 */
export function formSchema(
  schema: z.ZodType,
  language: Language,
  choices: Readonly<Record<string, readonly Choice[]>> = {},
): Record<string, unknown> | null {
  const drawn = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      sayWords(jsonSchema, wordsOf(zodSchema), (words) => say(words, language))
    },
  }) as JsonSchema
  for (const [path, options] of Object.entries(choices)) offer(drawn, path.split('.'), options)
  const fields = drawn['properties']
  const empty =
    drawn['type'] === 'object' &&
    (fields === undefined || Object.keys(fields as object).length === 0)
  return empty ? null : drawn
}

/** The same input as JSON Schema 2020-12 with its words in both languages: for the API document. */
export function documentedInput(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...drawn } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      sayWords(jsonSchema, wordsOf(zodSchema), sayBoth)
    },
  })
  return drawn
}

function wordsOf(schema: z.core.$ZodType): FieldWords {
  return (z.globalRegistry.get(schema) ?? {}) as FieldWords
}

function sayWords(drawn: JsonSchema, words: FieldWords, saying: (words: Label) => string): void {
  if (words.label) drawn['title'] = saying(words.label)
  if (words.hint) drawn['description'] = saying(words.hint)
  if (words.widget) drawn['x-widget'] = words.widget
  if (words.accept) drawn['x-accept'] = words.accept
  if (words.unit) drawn['x-unit'] = saying(words.unit)
  if (words.choicesBy) drawn['x-choices-by'] = words.choicesBy
  if (words.shownWhen) drawn['x-shown-when'] = words.shownWhen
  if (words.mayBeEmpty) drawn['x-may-be-empty'] = true
  if (words.sums) drawn['x-sums'] = saySums(words.sums, saying)
  if (words.options) {
    drawn['oneOf'] = Object.entries(words.options).map(([value, label]) => ({
      const: value,
      title: saying(label),
    }))
    delete drawn['enum']
  }
  for (const own of ownWords) Reflect.deleteProperty(drawn, own)
}

const ownWords: readonly (keyof FieldWords)[] = [
  'label',
  'hint',
  'widget',
  'unit',
  'options',
  'choicesBy',
  'shownWhen',
  'mayBeEmpty',
  'sums',
]

function saySums({ plans, ...sums }: LineSums, saying: (words: Label) => string): object {
  const said = Object.entries(plans).map(([code, parts]) => [
    code,
    parts.map((part) => ({ ...part, label: saying(part.label) })),
  ])
  return { ...sums, plans: Object.fromEntries(said) as object }
}

/** Which of the options stand under each value of the field that narrows them, where they say so themselves. */
function narrow(drawn: JsonSchema, options: readonly Choice[]): void {
  const by = drawn['x-choices-by'] as FieldWords['choicesBy']
  const told = options.filter(({ under }) => under !== undefined)
  if (by === undefined || told.length === 0) return
  const choices: Record<string, string[]> = {}
  for (const { value, under = [] } of told)
    for (const one of under) choices[one] = [...(choices[one] ?? []), value]
  drawn['x-choices-by'] = { ...by, choices }
}

function offer(drawn: JsonSchema, path: readonly string[], options: readonly Choice[]): void {
  const [name, ...rest] = path
  if (name === undefined) {
    const target = (drawn['type'] === 'array' ? drawn['items'] : drawn) as JsonSchema
    target['oneOf'] = options.map(({ value, label }) => ({ const: value, title: label }))
    target['x-widget'] ??= 'select'
    narrow(drawn, options)
    return
  }
  const fields = (drawn['properties'] ??
    (drawn['items'] as JsonSchema | undefined)?.['properties']) as
    Record<string, JsonSchema> | undefined
  const next = fields?.[name]
  if (next) offer(next, rest, options)
}
