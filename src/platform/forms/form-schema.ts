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
  /** Words for the values of an enum, by value. */
  readonly options?: Readonly<Record<string, Label>>
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
  if (words.unit) drawn['x-unit'] = saying(words.unit)
  if (words.options) {
    drawn['oneOf'] = Object.entries(words.options).map(([value, label]) => ({
      const: value,
      title: saying(label),
    }))
    delete drawn['enum']
  }
  delete drawn['label']
  delete drawn['hint']
  delete drawn['widget']
  delete drawn['unit']
  delete drawn['options']
}

function offer(drawn: JsonSchema, path: readonly string[], options: readonly Choice[]): void {
  const [name, ...rest] = path
  if (name === undefined) {
    const target = (drawn['type'] === 'array' ? drawn['items'] : drawn) as JsonSchema
    target['oneOf'] = options.map(({ value, label }) => ({ const: value, title: label }))
    target['x-widget'] ??= 'select'
    return
  }
  const fields = (drawn['properties'] ??
    (drawn['items'] as JsonSchema | undefined)?.['properties']) as
    Record<string, JsonSchema> | undefined
  const next = fields?.[name]
  if (next) offer(next, rest, options)
}
