import { say, type Label, type Language } from '#kernel/label.ts'
import { Validator, type Schema } from '@cfworker/json-schema'
import { yuanText } from '../amounts.ts'
import type { FieldSentence } from '../api/problem.ts'
import { fieldSentences } from '../words.ts'
import { branchesOf, isRecord, widgetOf, type FormSchema } from './schema.ts'
import { narrow } from './values.ts'

/** What is not right yet, field by field; the server decides in the end, this only spares the way there. */
export function findProblems(
  schema: FormSchema,
  input: unknown,
  language: Language,
): FieldSentence[] {
  const found = [...fieldProblems(schema, input ?? {}, '')]
  return found.map(({ path, words }) => ({ path, sentence: say(words, language) }))
}

interface Found {
  readonly path: string
  readonly words: Label
}

/** Walks the form in the order it is drawn, so that the list of problems reads from top to bottom. */
function* fieldProblems(schema: FormSchema, value: unknown, path: string): Generator<Found> {
  const narrowed = narrow(schema, value)
  if (branchesOf(narrowed).length > 0) {
    yield { path, words: fieldSentences.chooseOne }
    return
  }
  if (narrowed.type === 'object' || narrowed.properties !== undefined) {
    for (const [name, property] of Object.entries(narrowed.properties ?? {})) {
      const part = isRecord(value) ? value[name] : undefined
      const at = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const isRequired = narrowed.required?.includes(name) ?? false
      if (part === undefined || isEmptyGroup(property, part, isRequired)) {
        if (isRequired) yield* missing(property, part, at)
      } else yield* fieldProblems(property, part, at)
    }
    return
  }
  const wrong = findBroken(narrowed, value)
  if (wrong !== null) yield { path, words: wrong }
  if (Array.isArray(value) && narrowed.items !== undefined) {
    for (const [index, item] of value.entries())
      yield* fieldProblems(narrowed.items, item, `${path}/${String(index)}`)
  }
}

function* missing(property: FormSchema, part: unknown, path: string): Generator<Found> {
  const widget = widgetOf(property)
  if (widget === 'group') yield* fieldProblems(property, part ?? {}, path)
  else yield { path, words: isChosen(widget) ? fieldSentences.chooseOne : fieldSentences.required }
}

function isChosen(widget: ReturnType<typeof widgetOf>): boolean {
  return widget === 'select' || widget === 'radio' || widget === 'union'
}

/** A group nobody touched counts as absent, unless it is asked for. */
function isEmptyGroup(property: FormSchema, part: unknown, isRequired: boolean): boolean {
  return (
    !isRequired &&
    widgetOf(property) === 'group' &&
    isRecord(part) &&
    Object.keys(part).length === 0
  )
}

/** The first rule of its own that a field breaks, in words; the items of a list are looked at one by one. */
function findBroken(schema: FormSchema, value: unknown): Label | null {
  const { items: _items, ...own } = schema
  const result = new Validator(own as Schema, '7', false).validate(value)
  const broken = result.errors.find(({ instanceLocation }) => instanceLocation === '#')
  return broken === undefined ? null : sentenceFor(broken.keyword, schema)
}

function sentenceFor(keyword: string, schema: FormSchema): Label {
  const isYuan = widgetOf(schema) === 'yuan'
  const amount = (value = 0): string => (isYuan ? yuanText(value) : String(value))
  switch (keyword) {
    case 'type':
      if (isYuan) return fieldSentences.amount
      return schema.type === 'integer' ? fieldSentences.wholeNumber : fieldSentences.number
    case 'minimum':
      return fieldSentences.minimum(amount(schema.minimum))
    case 'maximum':
      return fieldSentences.maximum(amount(schema.maximum))
    case 'minLength':
      return fieldSentences.minLength(schema.minLength ?? 1)
    case 'maxLength':
      return fieldSentences.maxLength(schema.maxLength ?? 0)
    case 'minItems':
      return fieldSentences.minItems(schema.minItems ?? 1)
    case 'maxItems':
      return fieldSentences.maxItems(schema.maxItems ?? 0)
    case 'format':
      return schema.format === 'date' ? fieldSentences.date : fieldSentences.pattern
    case 'pattern':
      return widgetOf(schema) === 'date' ? fieldSentences.date : fieldSentences.pattern
    case 'enum':
    case 'oneOf':
    case 'anyOf':
      return fieldSentences.chooseOne
    default:
      return fieldSentences.notThis
  }
}
