import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { z } from 'zod'

const dated = {
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
  source: z.string().min(1),
  confidence: z.enum(['C', 'C2', 'M', 'U', 'D']),
}

/** Economic classes and what they count as in the government's budget, as they are seeded. */
export const EconomicClassRows = z.object({
  classes: z.array(
    z.object({
      code: z.string().regex(/^\d{3,5}$/),
      name: z.string().min(1),
      parentCode: z.string().nullable(),
      ...dated,
    }),
  ),
  mappings: z.array(
    z.object({
      classCode: z.string(),
      payer: z.enum(['agency', 'institution']),
      governmentCode: z.string(),
      governmentName: z.string(),
      ...dated,
    }),
  ),
})
export type EconomicClassRows = z.infer<typeof EconomicClassRows>

export interface EconomicClass {
  readonly code: string
  readonly name: string
  readonly parentCode: string | null
}

/** The classes in force on that day, in order of their codes. */
export async function listClasses(tx: Tx, onDate: string): Promise<readonly EconomicClass[]> {
  return tablesOf<'budget'>(tx)
    .selectFrom('budget.economicClass')
    .select(['code', 'name', 'parentCode'])
    .where('effectiveFrom', '<=', onDate)
    .where((row) => row.or([row('effectiveTo', 'is', null), row('effectiveTo', '>=', onDate)]))
    .orderBy(sql`code collate "C"`)
    .execute()
}

/** The names of the classes in force on that day, by code. */
export async function findClassNames(tx: Tx, onDate: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await listClasses(tx, onDate)).map(({ code, name }) => [code, name]))
}

/** Adds classes and mappings that are not there yet. */
export async function addClasses(tx: Tx, rows: EconomicClassRows): Promise<void> {
  const tables = tablesOf<'budget'>(tx)
  await tables
    .insertInto('budget.economicClass')
    .values(rows.classes)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tables
    .insertInto('budget.classMapping')
    .values(rows.mappings)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
