import { branchesOf, isRecord, widgetOf, type FormSchema } from './schema.ts'

/** What a form holds before anyone types: the server's values, else the schema's defaults, else nothing. */
export function startingValue(schema: FormSchema, given: unknown): unknown {
  const value = given ?? schema.default
  const widget = widgetOf(schema)
  if (widget === 'fixed') return schema.const ?? value
  if (widget === 'union') return isRecord(value) ? value : undefined
  if (widget === 'checkbox') return value ?? false
  if (widget === 'lines') return Array.isArray(value) ? value : firstLines(schema)
  if (widget !== 'group') return value ?? undefined
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, property]) => [
      name,
      startingValue(property, isRecord(value) ? value[name] : undefined),
    ]),
  )
}

/** One empty line, ready to be filled in. */
export function emptyLine(schema: FormSchema): unknown {
  return startingValue(schema.items ?? {}, undefined)
}

/** The same input without what was left empty, so that an optional field is absent and not blank. */
export function prune(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (Array.isArray(value)) return value.map(prune).filter((one) => one !== undefined)
  if (!isRecord(value)) return value ?? undefined
  const kept = Object.entries(value)
    .map(([name, one]) => [name, prune(one)] as const)
    .filter(([, one]) => one !== undefined)
  return Object.fromEntries(kept)
}

/** The same value with one part of it replaced. */
export function withPart(value: unknown, name: string | number, part: unknown): unknown {
  if (typeof name === 'number') {
    const list: readonly unknown[] = Array.isArray(value) ? value : []
    return name >= list.length
      ? [...list, part]
      : list.map((one, index) => (index === name ? part : one))
  }
  return { ...(isRecord(value) ? value : {}), [name]: part }
}

/** Choosing another branch of a union keeps what both branches ask. */
export function changeBranch(branch: FormSchema, value: unknown): unknown {
  const before = isRecord(value) ? value : {}
  return Object.fromEntries(
    Object.entries(branch.properties ?? {}).map(([name, property]) => [
      name,
      property.const ?? startingValue(property, before[name]),
    ]),
  )
}

/** The schema a value must keep: each union replaced by the branch that was chosen, so that its errors are told apart. */
export function narrow(schema: FormSchema, value: unknown): FormSchema {
  const branches = branchesOf(schema)
  if (branches.length > 0) {
    const chosen = branches.find((branch) =>
      Object.entries(branch.properties ?? {}).some(
        ([name, property]) =>
          property.const !== undefined && isRecord(value) && value[name] === property.const,
      ),
    )
    return chosen === undefined ? schema : narrow(chosen, value)
  }
  return {
    ...schema,
    ...(schema.properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schema.properties).map(([name, property]) => [
              name,
              narrow(property, isRecord(value) ? value[name] : undefined),
            ]),
          ),
        }),
  }
}

function firstLines(schema: FormSchema): readonly unknown[] {
  return Array.from({ length: schema.minItems ?? 0 }, () => emptyLine(schema))
}
