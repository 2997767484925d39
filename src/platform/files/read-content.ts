import { buffer } from 'node:stream/consumers'
import type { SomeCreation } from '../actions/record-kind.ts'
import { reading, tablesOf } from '../database/transaction.ts'
import type { House } from '../house.ts'

/**
 * Reads the file that a creating action names, before its transaction opens; undefined where it reads none, or where
 * there is no such file of this person's: the action then refuses, as it does whatever else is wrong with the form.
 */
export async function readContent(
  house: Pick<House, 'database' | 'files'>,
  { reads, input: schema }: Pick<SomeCreation, 'reads' | 'input'>,
  asked: { readonly input: unknown; readonly accountId: string },
): Promise<unknown> {
  const input = reads ? schema.safeParse(asked.input) : undefined
  if (!reads || !input?.success) return undefined
  const found = await reading(house.database, async (tx) => {
    const file = await tablesOf<'platform'>(tx)
      .selectFrom('platform.file')
      .select(['digest', 'mediaType'])
      .where('id', '=', reads.fileOf(input.data))
      .where('uploadedBy', '=', asked.accountId)
      .where('recordId', 'is', null)
      .executeTakeFirst()
    return file && { ...file, read: await reads.reader(tx) }
  })
  if (!found) return undefined
  return found.read(await buffer(await house.files.read(found.digest)), found.mediaType)
}
