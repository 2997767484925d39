import { writeFile } from 'node:fs/promises'
import { describeTables } from '#platform/database/describe-tables.ts'
import { openDatabase } from '#platform/database/database.ts'
import { asOwner, migrate } from '#platform/database/migrate.ts'
import { format } from 'prettier'

const database = await openDatabase({ kind: 'embedded', directory: null })
const text = await asOwner(database, null, async (owner) => {
  await migrate(owner)
  return describeTables(owner)
})
await database.close()
await writeFile(
  new URL('../src/platform/database/tables.ts', import.meta.url),
  await format(text, { parser: 'typescript', semi: false, singleQuote: true, printWidth: 100 }),
)
