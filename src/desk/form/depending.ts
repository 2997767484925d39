import { choicesOf, isRecord, widgetOf, type FormSchema } from './schema.ts'

/** Whether a field is asked for, by what stands beside it. */
export function isShown(schema: FormSchema, siblings: unknown): boolean {
  const rule = schema['x-shown-when']
  if (rule === undefined) return true
  const beside = isRecord(siblings) ? siblings[rule.field] : undefined
  return typeof beside === 'string' && rule.is.includes(beside)
}

/** The field with only the choices that what stands beside it allows. */
export function withChoices(schema: FormSchema, siblings: unknown): FormSchema {
  const rule = schema['x-choices-by']
  const beside = rule && isRecord(siblings) ? siblings[rule.field] : undefined
  const allowed = rule && typeof beside === 'string' ? rule.choices[beside] : undefined
  if (allowed === undefined) return schema
  const { items } = schema
  if (items !== undefined) return { ...schema, items: only(items, allowed) }
  return only(schema, allowed)
}

function only(schema: FormSchema, allowed: readonly string[]): FormSchema {
  const choices = choicesOf(schema).filter(({ value }) => allowed.includes(String(value)))
  return { ...schema, oneOf: choices.map(({ value, label }) => ({ const: value, title: label })) }
}

/** After a change: a choice that is no longer allowed is taken back, and the only one there is, is made. */
export function settle(schema: FormSchema, value: unknown): unknown {
  if (!isRecord(value)) return value
  const settled = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    if (property['x-choices-by'] === undefined) return []
    const choices = choicesOf(withChoices(property, value))
    if (choices.some((choice) => choice.value === value[name])) return []
    return [[name, choices.length === 1 ? choices[0]?.value : undefined] as const]
  })
  return settled.length === 0 ? value : { ...value, ...Object.fromEntries(settled) }
}

/** The same input without what is not asked for: it stays in the form should it be asked again, and is not sent. */
export function withoutHidden(schema: FormSchema, value: unknown): unknown {
  const { items } = schema
  if (widgetOf(schema) === 'lines' && items !== undefined && Array.isArray(value))
    return value.map((line: unknown) => withoutHidden(items, line))
  if (schema.properties === undefined || !isRecord(value)) return value
  const { properties } = schema
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => {
      const property = properties[name]
      if (property === undefined) return [[name, part]]
      return isShown(property, value) ? [[name, withoutHidden(property, part)]] : []
    }),
  )
}

/**
 * A field that is asked for only in some cases is, in those, not merely optional, unless it says so; nor is one that
 * begins filled in.
 */
export function isGiven(schema: FormSchema): boolean {
  if (schema['x-may-be-empty'] === true) return false
  return schema['x-shown-when'] !== undefined || schema.default !== undefined
}
