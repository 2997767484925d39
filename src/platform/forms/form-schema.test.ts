import assert from 'node:assert/strict'
import { it } from 'node:test'
import { z } from 'zod'
import { formSchema } from './form-schema.ts'

it('says which choices stand under what another field holds, where the choices say so', () => {
  const town = z.uuid()
  const form = z.object({
    table: z.string(),
    towns: z.array(town).meta({ choicesBy: { field: 'table', choices: {} } }),
  })
  const drawn = formSchema(form, 'zh', {
    towns: [
      { value: 'longsheng', label: '隆盛镇', under: ['first', 'second'] },
      { value: 'penglai', label: '蓬莱镇', under: ['second'] },
    ],
  })
  const { towns } = drawn?.['properties'] as Record<string, Record<string, unknown>>
  assert.deepEqual(towns?.['x-choices-by'], {
    field: 'table',
    choices: { first: ['longsheng'], second: ['longsheng', 'penglai'] },
  })
})
