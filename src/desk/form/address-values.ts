import type { AvailableAction } from '#kernel/face.ts'
import { findNumber } from '../amounts.ts'
import {
  branchesOf,
  choicesOf,
  isRecord,
  resolve,
  tagOf,
  widgetOf,
  type FormSchema,
} from './schema.ts'
import { changeBranch, withPart } from './values.ts'

/** The action with its form begun as the address says. */
export function begunBy(action: AvailableAction, search: URLSearchParams): AvailableAction {
  if (action.form === null) return action
  return { ...action, values: addressValues(resolve(action.form), action.values, search) }
}

/**
 * What a new record begins with: what the server gives, and over it what the address says
 * (`?indicatorId=…&content.kind=survey`). Whatever the form does not ask for, or would not accept, is left out, so that
 * an old or a mistyped address opens the form as it is.
 */
export function addressValues(
  schema: FormSchema,
  given: unknown,
  search: URLSearchParams,
): unknown {
  let values = given
  for (const [name, text] of search) values = withText(schema, values, name.split('.'), text)
  return values
}

function withText(
  schema: FormSchema,
  value: unknown,
  [name = '', ...rest]: readonly string[],
  text: string,
): unknown {
  const branch = findBranch(schema, value, { name, text })
  if (branch !== undefined && rest.length === 0 && tagOf(branch)?.name === name)
    return changeBranch(branch, value)
  const property = (branch ?? schema).properties?.[name]
  if (property === undefined) return value
  const before = isRecord(value) ? value[name] : undefined
  const after = rest.length > 0 ? withText(property, before, rest, text) : read(property, text)
  return after === undefined ? value : withPart(value, name, after)
}

/** The branch of a union that the address chooses, or the one chosen before it. */
function findBranch(
  schema: FormSchema,
  value: unknown,
  { name, text }: { readonly name: string; readonly text: string },
): FormSchema | undefined {
  const branches = branchesOf(schema)
  const tagged = (wanted: (tag: NonNullable<ReturnType<typeof tagOf>>) => boolean) =>
    branches.find((branch) => {
      const tag = tagOf(branch)
      return tag !== null && wanted(tag)
    })
  return (
    tagged((tag) => tag.name === name && String(tag.value) === text) ??
    tagged((tag) => isRecord(value) && value[tag.name] === tag.value)
  )
}

/** The text as the field holds it, or nothing when the field would not take it. */
function read(schema: FormSchema, text: string): unknown {
  const choices = choicesOf(schema)
  if (choices.length > 0) return choices.find(({ value }) => String(value) === text)?.value
  switch (widgetOf(schema)) {
    case 'text':
    case 'textarea':
    case 'narrative':
      return text.length <= (schema.maxLength ?? Infinity) ? text : undefined
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined
    case 'number':
      return findNumber(text) ?? undefined
    default:
      return undefined
  }
}
