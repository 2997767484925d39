/** What JSON can say. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one spelling RFC 8785 gives a value, so that its digest means the value.
 *
 * Throws on whatever JSON cannot say exactly (undefined, NaN, a large bigint, half a surrogate pair, a Date) instead of
 * writing something else for it.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '')
}

function write(value: unknown, path: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, path)
    case 'number':
      return writeNumber(value, path)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'bigint':
      return writeNumber(safeNumber(value, path), path)
    case 'object':
      return value === null ? 'null' : writeStructure(value, path)
    default:
      throw new TypeError(`${place(path)} is ${typeof value}, which JSON cannot say.`)
  }
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) {
    throw new TypeError(`${place(path)} holds half a surrogate pair.`)
  }
  return JSON.stringify(value)
}

// ECMAScript's own number to text is the one that RFC 8785 prescribes.
function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) {
    throw new TypeError(`${place(path)} is ${String(value)}, which JSON cannot say.`)
  }
  return JSON.stringify(value)
}

function safeNumber(value: bigint, path: string): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) {
    throw new TypeError(`${place(path)} is an integer that JSON readers would round.`)
  }
  return number
}

function writeStructure(value: object, path: string): string {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return `[${items.map((item, index) => write(item, `${path}/${String(index)}`)).join(',')}]`
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError(`${place(path)} is neither a plain object nor an array.`)
  }
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  const texts = members.map(
    ([name, member]) => `${writeString(name, path)}:${write(member, `${path}/${name}`)}`,
  )
  return `{${texts.join(',')}}`
}

function place(path: string): string {
  return path === '' ? 'The value' : path
}
