import assert from 'node:assert/strict'
import { test } from 'node:test'

import fc from 'fast-check'
import { z } from 'zod'

import { personal, plain } from '#kernel/declared.ts'
import { sm3Hex } from '#platform/crypto/sm3.ts'

import { canonicalJson } from './canonical-json.ts'
import { journalInput } from './personal.ts'

const salt = '5f0c6a1de0b94c7c8f5e2f6a9d3b1c47'
const saltedOf = (value: unknown): unknown => ({ salted: sm3Hex(salt + canonicalJson(value)) })

const Claim = z.object({
  amountFen: plain(z.int()),
  payee: z.string(),
  phone: personal(z.string()).optional(),
  note: plain(z.string()).nullable(),
  lines: z.array(z.object({ code: plain(z.string()), name: z.string() })),
})

test('plain fields are kept as they are, the others as salted digests, unknown ones not at all', () => {
  const kept = journalInput(
    Claim,
    {
      amountFen: 800_000_00,
      payee: '李小红',
      note: null,
      lines: [{ code: 'A01', name: '王大山' }],
      stray: '顺手带上的',
    },
    salt,
  )
  assert.deepEqual(kept, {
    amountFen: 800_000_00,
    payee: saltedOf('李小红'),
    note: null,
    lines: [{ code: 'A01', name: saltedOf('王大山') }],
  })
})

test('a plain object covers what is inside it, except what is personal there', () => {
  const schema = plain(
    z.object({ code: z.string(), who: personal(z.string()), at: z.tuple([z.int()]) }),
  )
  assert.deepEqual(journalInput(schema, { code: 'x', who: '李小红', at: [3] }, salt), {
    code: 'x',
    who: saltedOf('李小红'),
    at: [3],
  })
})

test('declaring a shared schema plain in one form leaves it personal in the others', () => {
  const Name = z.string()
  const kept = journalInput(
    z.object({ unit: plain(Name), person: Name }),
    { unit: '财政局', person: '李' },
    salt,
  )
  assert.deepEqual(kept, { unit: '财政局', person: saltedOf('李') })
})

test('a declaration outlives further checks and wrappers', () => {
  const schema = z.object({
    a: plain(z.string()).min(1).optional(),
    b: personal(z.string()).describe('谁').nullable(),
    c: plain(z.string().default('缺')),
    d: plain(z.string()).transform((text) => text.length),
    e: z.string().transform((text) => text.length),
  })
  const kept = journalInput(
    schema,
    schema.parse({ a: '1', b: null, d: '四个字呢', e: '三个字' }),
    salt,
  )
  assert.deepEqual(kept, { a: '1', b: saltedOf(null), c: '缺', d: 4, e: saltedOf(3) })
})

test('what was declared personal cannot be declared plain', () => {
  assert.throws(() => plain(personal(z.string())), /personal/)
})

test('the names of an undeclared table are kept from view as well', () => {
  const byPerson = z.record(z.string(), plain(z.int()))
  const text = canonicalJson(journalInput(byPerson, { 李小红: 5 }, salt))
  assert.ok(!text.includes('李小红'))
  assert.match(text, /^\{"salted:[0-9a-f]{64}":5\}$/)
  const byYear = z.record(plain(z.string()), plain(z.int()))
  assert.deepEqual(journalInput(byYear, { '2026': 5 }, salt), { '2026': 5 })
})

test('of a value that two options accept differently nothing is kept', () => {
  const schema = z.union([plain(z.string()), z.string()])
  assert.deepEqual(journalInput(schema, '李小红', salt), saltedOf('李小红'))
  const kinds = z.discriminatedUnion('kind', [
    z.object({ kind: plain(z.literal('unit')), name: plain(z.string()) }),
    z.object({ kind: plain(z.literal('person')), name: z.string() }),
  ])
  assert.deepEqual(journalInput(kinds, { kind: 'unit', name: '财政局' }, salt), {
    kind: 'unit',
    name: '财政局',
  })
  assert.deepEqual(journalInput(kinds, { kind: 'person', name: '李' }, salt), {
    kind: 'person',
    name: saltedOf('李'),
  })
})

test('a short salt is refused', () => {
  assert.throws(() => journalInput(Claim, {}, 'short'), /salt/)
})

interface Field {
  readonly schema: z.ZodType
  readonly value: unknown
}

// Every personal leaf holds a text found nowhere else, so that its presence in the output can be searched for.
const personalMark = 'PERSONAL'
const { field } = fc.letrec<{ field: Field }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant<Field>({ schema: plain(z.string()), value: 'open' }),
    fc.constant<Field>({ schema: personal(z.string()), value: personalMark }),
    fc.constant<Field>({ schema: z.string(), value: personalMark }),
    fc.constant<Field>({ schema: z.unknown(), value: { any: [personalMark] } }),
    fc.constant<Field>({
      schema: personal(z.string()).transform((text) => [text]),
      value: [personalMark],
    }),
    tie('field').map(({ schema, value }) => ({ schema: schema.optional().nullable(), value })),
    tie('field').map(({ schema, value }) => ({ schema: schema.readonly(), value })),
    tie('field').map(({ schema, value }) => ({ schema: z.lazy(() => schema), value })),
    tie('field').map(({ schema, value }) => ({ schema: z.array(schema), value: [value, value] })),
    tie('field').map(({ schema, value }) => ({
      schema: z.tuple([schema], schema),
      value: [value, value],
    })),
    tie('field').map(({ schema, value }) => ({ schema: z.union([schema, z.int()]), value })),
    tie('field').map(({ schema, value }) => ({
      schema: z.record(z.string(), schema),
      value: { [`${personalMark}a`]: value },
    })),
    fc.array(tie('field'), { maxLength: 3 }).map((fields) => ({
      schema: z.looseObject(
        Object.fromEntries(fields.map(({ schema }, index) => [`f${String(index)}`, schema])),
      ),
      value: {
        ...Object.fromEntries(fields.map(({ value }, index) => [`f${String(index)}`, value])),
        stray: personalMark,
      },
    })),
  ),
}))

test('no personal value is ever found in what the journal keeps', () => {
  fc.assert(
    fc.property(field, ({ schema, value }) => {
      assert.ok(!canonicalJson(journalInput(schema, value, salt)).includes(personalMark))
    }),
    { numRuns: 500 },
  )
})

test('no value declared personal is found even where everything around it is plain', () => {
  const covered = field
    .filter(({ schema }) => !undeclared(schema))
    .map((inner) => ({
      ...inner,
      schema: plain(z.array(inner.schema)),
    }))
  fc.assert(
    fc.property(covered, ({ schema, value }) => {
      assert.ok(!canonicalJson(journalInput(schema, [value], salt)).includes(personalMark))
    }),
    { numRuns: 500 },
  )
})

// Whether a leaf of this schema depends on its surroundings; under a plain list such a leaf is plain by intention.
function undeclared(schema: z.core.$ZodType): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'readonly':
      return undeclared(def.innerType)
    case 'lazy':
      return undeclared(def.getter())
    case 'array':
      return undeclared(def.element)
    case 'tuple':
      return def.items.some(undeclared)
    case 'object':
      return Object.values(def.shape).some(undeclared)
    case 'union':
      return def.options.some((option) => option._zod.def.type !== 'number' && undeclared(option))
    case 'record':
      return true
    case 'pipe':
      return false
    default:
      return !isDeclared(schema)
  }
}

function isDeclared(schema: z.core.$ZodType): boolean {
  return canonicalJson(journalInput(schema as z.ZodType, 'x', salt)) === '"x"' || isPersonal(schema)
}

function isPersonal(schema: z.core.$ZodType): boolean {
  const covered = plain(z.array(schema as z.ZodType))
  return canonicalJson(journalInput(covered, ['x'], salt)) !== '["x"]'
}
