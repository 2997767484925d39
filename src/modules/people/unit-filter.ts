import { label } from '#kernel/label.ts'
import { idFilter, listUnitsOfRecords } from '#platform/records/list-filter.ts'
import type { OfferedFilter } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { getUnits } from './accounts.ts'

/** The unit of a record, among the units in which the reader may see any. For the lists of every module. */
export const unitFilter: OfferedFilter = idFilter(
  label('机构', 'Unit'),
  sql`r.unit_id`,
  async (tx, reader) => {
    const units = await getUnits(tx, await listUnitsOfRecords(tx, reader))
    return [...units.values()]
      .map(({ id, name, nameEnglish }) => ({
        value: id,
        label: reader.language === 'en' ? (nameEnglish ?? name) : name,
      }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'zh'))
  },
)
