import { z } from 'zod'

import { findDeclaration } from '#kernel/declared.ts'
import { sm3Hex } from '#platform/crypto/sm3.ts'

import { type Json, canonicalJson } from './canonical-json.ts'

const saltLengthMin = 32
const leaves: ReadonlySet<string> = new Set([
  'string',
  'number',
  'int',
  'boolean',
  'bigint',
  'null',
  'literal',
  'enum',
  'template_literal',
  'any',
  'unknown',
  'custom',
])

/**
 * What the journal keeps of an action's parsed input: plain fields as they are, everything else as a salted digest.
 *
 * The salt lives with the record. Once it is erased nobody can find the value again by trying, and the row stays whole.
 */
export function journalInput(schema: z.ZodType, value: unknown, salt: string): Json {
  if (salt.length < saltLengthMin) {
    throw new Error(`A salt needs ${String(saltLengthMin)} characters, or values can be guessed.`)
  }
  return walk(schema, value, { salt, covered: false }) ?? null
}

interface Walk {
  readonly salt: string
  /** Something around this value is declared plain. */
  readonly covered: boolean
}

/** Answers undefined for a value that is absent, which the journal leaves out. */
function walk(given: z.core.$ZodType, value: unknown, around: Walk): Json | undefined {
  if (value === undefined) {
    return undefined
  }
  const declaration = findDeclaration(given)
  if (declaration === 'personal') {
    return salted(value, around)
  }
  const here: Walk = { ...around, covered: around.covered || declaration === 'plain' }
  const schema = given as z.core.$ZodTypes
  switch (schema._zod.def.type) {
    case 'optional':
    case 'nullable':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'catch':
    case 'readonly':
      return walk(schema._zod.def.innerType, value, here)
    case 'lazy':
      return walk(schema._zod.def.getter(), value, here)
    case 'object':
      return walkObject(schema._zod.def.shape, value, here)
    case 'record':
      return walkRecord(schema._zod.def, value, here)
    case 'array':
      return walkList(value, here, schema._zod.def.element, [])
    case 'tuple':
      return walkList(value, here, schema._zod.def.rest, schema._zod.def.items)
    case 'union':
      return walkUnion(schema._zod.def.options, value, here)
    case 'pipe':
      return walkPipe(schema._zod.def, value, here)
    default:
      return leaves.has(schema._zod.def.type) ? leaf(value, here) : salted(value, here)
  }
}

function leaf(value: unknown, { salt, covered }: Walk): Json {
  // Through its canonical text, so that what a schema calls anything is JSON here and keeps no live object.
  return covered ? (JSON.parse(canonicalJson(value)) as Json) : salted(value, { salt, covered })
}

function salted(value: unknown, { salt }: Walk): Json {
  return { salted: sm3Hex(salt + canonicalJson(withoutAbsent(value))) }
}

// A nullable object that is null says so where it is plain; anything else that does not fit is kept from view.
function strange(value: unknown, here: Walk): Json {
  return value === null ? leaf(value, here) : salted(value, here)
}

function walkObject(
  shape: Readonly<Record<string, z.core.$ZodType>>,
  value: unknown,
  here: Walk,
): Json {
  if (!isObject(value)) {
    return strange(value, here)
  }
  const kept: [string, Json][] = []
  for (const [name, schema] of Object.entries(shape)) {
    const member = Object.hasOwn(value, name) ? walk(schema, value[name], here) : undefined
    if (member !== undefined) {
      kept.push([name, member])
    }
  }
  return Object.fromEntries(kept)
}

// A record's names are values too: a table of amounts by citizen must not keep the citizens.
function walkRecord(
  def: { readonly keyType: z.core.$ZodType; readonly valueType: z.core.$ZodType },
  value: unknown,
  here: Walk,
): Json {
  if (!isObject(value)) {
    return strange(value, here)
  }
  const kept: [string, Json][] = []
  for (const [name, member] of Object.entries(value)) {
    const key = walk(def.keyType, name, here)
    const content = walk(def.valueType, member, here)
    if (content !== undefined) {
      kept.push([
        key === name ? name : `salted:${sm3Hex(here.salt + canonicalJson(name))}`,
        content,
      ])
    }
  }
  return Object.fromEntries(kept)
}

function walkList(
  value: unknown,
  here: Walk,
  rest: z.core.$ZodType | null,
  items: readonly z.core.$ZodType[],
): Json {
  if (!Array.isArray(value)) {
    return strange(value, here)
  }
  return value.map((item: unknown, index) => {
    const schema = items[index] ?? rest
    return schema === null ? salted(item, here) : (walk(schema, item, here) ?? null)
  })
}

// More than one option may accept the value; when they would not keep the same of it, none of it is kept.
function walkUnion(options: readonly z.core.$ZodType[], value: unknown, here: Walk): Json {
  const fitting = options.filter((option) => z.safeParse(option, value).success)
  const kept = fitting.map((option) => walk(option, value, here) ?? null)
  const first = kept[0]
  const agreed = new Set(kept.map(canonicalJson)).size === 1
  return first !== undefined && agreed ? first : salted(value, here)
}

// What a transform makes of a plain leaf is plain; what it makes of anything with parts cannot be told apart again.
function walkPipe(
  def: { readonly in: z.core.$ZodType; readonly out: z.core.$ZodType },
  value: unknown,
  here: Walk,
): Json | undefined {
  if (def.out._zod.def.type !== 'transform') {
    return walk(def.out, value, here)
  }
  const declaration = findDeclaration(def.in)
  const covered = declaration !== 'personal' && (here.covered || declaration === 'plain')
  return leaves.has(def.in._zod.def.type) ? leaf(value, { ...here, covered }) : salted(value, here)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// Optional fields that were left out may be there as undefined; the digest is of what was said.
function withoutAbsent(value: unknown): unknown {
  if (value === undefined) {
    return null
  }
  if (Array.isArray(value)) {
    return value.map(withoutAbsent)
  }
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) {
    return value
  }
  const present = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(present.map(([name, member]) => [name, withoutAbsent(member)]))
}
