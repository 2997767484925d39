import { z } from 'zod'
import { tablesOf, type Tx } from './database/transaction.ts'

const Words = z.object({ zh: z.string(), en: z.string() })

/** What the county says of itself on its own site; a field that it has not set is not shown. */
export const County = z.object({
  siteName: Words,
  description: Words,
  sponsor: Words,
  contacts: z.array(z.object({ purpose: Words, telephone: z.string() })),
  /** Everything made in a sample county says 样例, whatever the settings say later. */
  isSample: z.boolean(),
  siteCode: z.string().optional(),
  icpNumber: z.string().optional(),
  policeNumber: z.string().optional(),
})
export type County = z.infer<typeof County>

/** A county that has not said anything of itself yet. */
const unnamed: County = {
  siteName: { zh: '政务服务', en: 'Government services' },
  description: { zh: '政务服务', en: 'Government services' },
  sponsor: { zh: '行政审批局', en: 'Approval bureau' },
  contacts: [],
  isSample: false,
}

const name = 'county'

export async function readCounty(tx: Tx): Promise<County> {
  const row = await tablesOf<'platform'>(tx)
    .selectFrom('platform.factAboutCounty')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row ? County.parse(JSON.parse(row.value)) : unnamed
}

export async function saveCounty(tx: Tx, county: County): Promise<void> {
  const value = JSON.stringify(county)
  await tablesOf<'platform'>(tx)
    .insertInto('platform.factAboutCounty')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Whether nothing has been recorded yet: only into such a database a sample may be loaded. */
export async function isEmptyCounty(tx: Tx): Promise<boolean> {
  const record = await tablesOf<'platform'>(tx)
    .selectFrom('platform.record')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return record === undefined
}
