import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from './find-problems.ts'
import { branchesOf, resolve, widgetOf, type FormSchema } from './schema.ts'
import { changeBranch, narrow, prune, startingValue, withPart } from './values.ts'

const claim: FormSchema = {
  type: 'object',
  required: ['reason', 'payee', 'lines', 'spentOn'],
  properties: {
    reason: { type: 'string', title: '事由', minLength: 4, maxLength: 200 },
    spentOn: { type: 'string', format: 'date' },
    note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['what', 'amountFen'],
        properties: {
          what: { type: 'string' },
          amountFen: { type: 'integer', minimum: 1, 'x-widget': 'yuan' },
        },
      },
    },
    payee: {
      oneOf: [
        {
          type: 'object',
          title: '单位',
          required: ['kind', 'company'],
          properties: {
            kind: { const: 'company' },
            company: { type: 'string' },
            account: { type: 'string' },
          },
        },
        {
          type: 'object',
          title: '个人',
          required: ['kind', 'person'],
          properties: {
            kind: { const: 'person' },
            person: { type: 'string' },
            account: { type: 'string' },
          },
        },
      ],
    },
  },
}
const form = resolve(claim)

function pathsOf(input: unknown): readonly string[] {
  return findProblems(form, input, 'zh').map(({ path }) => path)
}

test('an empty claim names every field that is asked for, from top to bottom', () => {
  assert.deepEqual(pathsOf({}), ['/reason', '/spentOn', '/lines', '/payee'])
})

test('an amount that could not be read is said at its own line', () => {
  const input = {
    reason: '采购打印纸',
    spentOn: '2023-11-21',
    lines: [
      { what: '纸', amountFen: 100 },
      { what: '墨', amountFen: '十元' },
    ],
    payee: { kind: 'person', person: '样例' },
  }
  assert.deepEqual(findProblems(form, input, 'zh'), [
    { path: '/lines/1/amountFen', sentence: '金额写成 1,234.50 这样，最多两位小数' },
  ])
})

test('only the chosen branch of a union is asked for', () => {
  const input = {
    reason: '采购打印纸',
    spentOn: '2023-11-21',
    lines: [{ what: '纸', amountFen: 1 }],
  }
  assert.deepEqual(pathsOf({ ...input, payee: { kind: 'company' } }), ['/payee/company'])
  assert.deepEqual(pathsOf({ ...input, payee: { kind: 'person', person: '样例' } }), [])
})

test('a date that does not exist is no date', () => {
  const input = {
    reason: '采购打印纸',
    spentOn: '2023-02-30',
    lines: [{ what: '纸', amountFen: 1 }],
  }
  assert.deepEqual(pathsOf({ ...input, payee: { kind: 'person', person: '样例' } }), ['/spentOn'])
})

test('a list with too few lines is said at the list', () => {
  const input = {
    reason: '采购打印纸',
    spentOn: '2023-11-21',
    payee: { kind: 'person', person: '样例' },
  }
  assert.deepEqual(pathsOf({ ...input, lines: [] }), ['/lines'])
})

test('each kind of field has its control', () => {
  const widgets = Object.entries(form.properties ?? {}).map(([name, schema]) => [
    name,
    widgetOf(schema),
  ])
  assert.deepEqual(Object.fromEntries(widgets), {
    reason: 'textarea',
    spentOn: 'date',
    note: 'text',
    lines: 'lines',
    payee: 'union',
  })
  assert.equal(
    widgetOf({
      oneOf: [
        { const: 'a', title: '甲' },
        { const: 'b', title: '乙' },
      ],
    }),
    'radio',
  )
  assert.equal(widgetOf({ enum: ['a', 'b', 'c', 'd'] }), 'select')
  assert.equal(widgetOf({ type: 'array', items: { type: 'string', 'x-widget': 'file' } }), 'files')
})

test('what is left blank is absent from what is sent', () => {
  assert.deepEqual(prune({ reason: '  ', lines: [{ what: '' }], payee: null, done: false }), {
    lines: [{}],
    done: false,
  })
})

test('a form starts with the values it was given and one line where one is asked for', () => {
  assert.deepEqual(startingValue(form, { reason: '旧的' }), {
    reason: '旧的',
    spentOn: undefined,
    note: undefined,
    lines: [{ what: undefined, amountFen: undefined }],
    payee: undefined,
  })
})

test('choosing another branch keeps what both ask', () => {
  const [, person] = branchesOf(form.properties?.['payee'] ?? {})
  const changed = changeBranch(person ?? {}, { kind: 'company', company: '甲', account: '0042' })
  assert.deepEqual(changed, { kind: 'person', person: undefined, account: '0042' })
})

test('narrowing leaves a union nobody has chosen as it is', () => {
  assert.equal(branchesOf(narrow(form, {}).properties?.['payee'] ?? {}).length, 2)
})

test('replacing one part leaves the rest the same', () => {
  const before = { lines: [1, 2], reason: 'x' }
  assert.deepEqual(withPart(before, 'lines', withPart(before.lines, 1, 3)), {
    lines: [1, 3],
    reason: 'x',
  })
  assert.deepEqual(withPart([1], 5, 2), [1, 2])
})

test('a reference to a definition is put in place', () => {
  const schema = resolve({
    type: 'object',
    definitions: { money: { type: 'integer', 'x-widget': 'yuan' } },
    properties: { amountFen: { $ref: '#/definitions/money', title: '金额' } },
  })
  assert.deepEqual(schema.properties?.['amountFen'], {
    type: 'integer',
    'x-widget': 'yuan',
    title: '金额',
  })
})
