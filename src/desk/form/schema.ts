/** What the desk reads of a JSON Schema (draft 7) to draw a form; the server sends it, zod can emit it. */
export interface FormSchema {
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, FormSchema>>
  readonly type?: string | readonly string[]
  readonly title?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, FormSchema>>
  readonly required?: readonly string[]
  readonly items?: FormSchema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly oneOf?: readonly FormSchema[]
  readonly anyOf?: readonly FormSchema[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?: string
  readonly 'x-widget'?: string
  readonly 'x-unit'?: string
  /** Media types a file may have, e.g. `['application/pdf', 'image/jpeg']`, and its most bytes. */
  readonly 'x-accept'?: readonly string[]
  readonly 'x-size-max'?: number
  /** Figures a narrative may name. */
  readonly 'x-figures'?: readonly NamedFigure[]
  /** Choices by what another field of the same line holds. */
  readonly 'x-choices-by'?: {
    readonly field: string
    readonly choices: Readonly<Record<string, readonly string[]>>
  }
  /** Asked for only while another field of the same line or form holds one of these. */
  readonly 'x-shown-when'?: { readonly field: string; readonly is: readonly string[] }
  /** Asked for only in some cases, and in those may still be left empty. */
  readonly 'x-may-be-empty'?: boolean
  readonly 'x-sums'?: Sums
}

/** How the lines of a list are added up: which column, by what, against the plan a field of the form chooses. */
export interface Sums {
  readonly field: string
  readonly by: string
  readonly total: string
  readonly planBy: string
  readonly plans: Readonly<Record<string, readonly SumPart[]>>
}

export interface SumPart {
  readonly keys: readonly string[]
  readonly label: string
  readonly amount: string
  /** Counted without a line. */
  readonly isGiven?: boolean
}

export interface NamedFigure {
  readonly name: string
  readonly label: string
  readonly text: string
}

export interface Choice {
  readonly value: unknown
  readonly label: string
}

export type Widget =
  | 'text'
  | 'textarea'
  | 'narrative'
  | 'password'
  | 'number'
  | 'yuan'
  | 'date'
  | 'select'
  | 'radio'
  | 'checkbox'
  | 'checkboxes'
  | 'file'
  | 'files'
  | 'lines'
  | 'group'
  | 'union'
  | 'fixed'

/** What the server calls a control that goes by another name here. */
const otherNames: Readonly<Record<string, Widget>> = { 'long-text': 'textarea', hidden: 'fixed' }

const namedWidgets: readonly string[] = [
  'fixed',
  'textarea',
  'narrative',
  'password',
  'yuan',
  'date',
  'select',
  'radio',
  'file',
  'files',
] satisfies readonly Widget[]

/** The same schema with its references put in place and `X or null` read as an optional X. */
export function resolve(schema: FormSchema, root: FormSchema = schema, depth = 0): FormSchema {
  if (depth > 20) throw new Error('A form schema refers to itself without end')
  const followed =
    schema.$ref === undefined ? schema : { ...findReferred(schema.$ref, root), ...schema }
  const { $ref: _reference, definitions: _definitions, ...rest } = followed
  const inner = withoutNull(rest)
  const go = (one: FormSchema): FormSchema => resolve(one, root, depth + 1)
  return {
    ...inner,
    ...(inner.properties === undefined ? {} : { properties: mapValues(inner.properties, go) }),
    ...(inner.items === undefined ? {} : { items: go(inner.items) }),
    ...(inner.oneOf === undefined ? {} : { oneOf: inner.oneOf.map(go) }),
    ...(inner.anyOf === undefined ? {} : { anyOf: inner.anyOf.map(go) }),
  }
}

/** Which control a field is filled in with. */
export function widgetOf(schema: FormSchema): Widget {
  const asked = schema['x-widget']
  const named = asked === undefined ? undefined : (otherNames[asked] ?? asked)
  if (named !== undefined && namedWidgets.includes(named)) {
    return named === 'file' && schema.type === 'array' ? 'files' : (named as Widget)
  }
  if (schema.const !== undefined) return 'fixed'
  if (branchesOf(schema).length > 0) return 'union'
  const choices = choicesOf(schema)
  if (choices.length > 0) return choices.length <= 3 ? 'radio' : 'select'
  switch (schema.type) {
    case 'boolean':
      return 'checkbox'
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayWidget(schema)
    case 'object':
      return 'group'
    case undefined:
    default:
      if (schema.format === 'date') return 'date'
      return (schema.maxLength ?? 0) > 120 ? 'textarea' : 'text'
  }
}

/** The values one may choose between, with their labels. */
export function choicesOf(schema: FormSchema): readonly Choice[] {
  const listed = schema.oneOf ?? schema.anyOf ?? []
  if (listed.length > 0 && listed.every((one) => one.const !== undefined)) {
    return listed.map((one) => ({ value: one.const, label: one.title ?? String(one.const) }))
  }
  return (schema.enum ?? []).map((value) => ({ value, label: String(value) }))
}

/** The branches of a union told apart by one constant property, e.g. `{ payee: 'person' }` or `{ payee: 'company' }`. */
export function branchesOf(schema: FormSchema): readonly FormSchema[] {
  const listed = schema.oneOf ?? schema.anyOf ?? []
  return listed.length > 0 && listed.every((one) => tagOf(one) !== null) ? listed : []
}

/** The property that tells a branch from the others, and its value there. */
export function tagOf(
  branch: FormSchema,
): { readonly name: string; readonly value: unknown } | null {
  for (const [name, property] of Object.entries(branch.properties ?? {})) {
    if (property.const !== undefined) return { name, value: property.const }
  }
  return null
}

/** The branch a value belongs to, or none as long as nobody has chosen. */
export function chosenBranch(schema: FormSchema, value: unknown): FormSchema | undefined {
  return branchesOf(schema).find((branch) => {
    const tag = tagOf(branch)
    return tag !== null && isRecord(value) && value[tag.name] === tag.value
  })
}

/** Whether a form needs the broad panel, because it holds a table of lines or a narrative. */
export function isBroad(form: object | null): boolean {
  if (form === null) return false
  const fields = Object.values(resolve(form as FormSchema).properties ?? {})
  return fields.some((field) => ['lines', 'narrative'].includes(widgetOf(field)))
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function arrayWidget(schema: FormSchema): Widget {
  const items = schema.items ?? {}
  if (items['x-widget'] === 'file') return 'files'
  return choicesOf(items).length > 0 ? 'checkboxes' : 'lines'
}

function withoutNull(schema: FormSchema): FormSchema {
  const listed = schema.anyOf ?? schema.oneOf
  const real = listed?.filter((one) => one.type !== 'null')
  if (listed !== undefined && real?.length === 1 && listed.length === 2) {
    const { anyOf: _any, oneOf: _one, ...rest } = schema
    return { ...real[0], ...rest }
  }
  if (!Array.isArray(schema.type)) return schema
  const types: readonly string[] = schema.type
  const type = types.find((one) => one !== 'null')
  return type === undefined ? schema : { ...schema, type }
}

function findReferred(reference: string, root: FormSchema): FormSchema {
  const name = reference.split('/').at(-1) ?? ''
  const found = root.definitions?.[name]
  if (found === undefined)
    throw new Error(`A form schema refers to ${reference}, which it does not hold`)
  return found
}

function mapValues(
  properties: Readonly<Record<string, FormSchema>>,
  change: (one: FormSchema) => FormSchema,
): Readonly<Record<string, FormSchema>> {
  return Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, change(one)]))
}
