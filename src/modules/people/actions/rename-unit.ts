import { defineAction } from '#platform/actions/record-kind.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { RenameUnit, type RecordOfUnit, type UnitFields } from '../unit-schema.ts'
import { findUnitByCode } from '../unit-store.ts'
import { codeTaken } from './establish-unit.ts'

/** Gives a unit another name or code; the journal keeps the old ones. */
export const renameUnit = defineAction({
  process: unitProcess,
  name: 'rename',
  input: RenameUnit,
  mayBeTakenBy: mayKeepUnit,
  async gather(tx, { input }) {
    return { hasCode: input?.code ? await findUnitByCode(tx, input.code) : undefined }
  },
  beginsWith: ({ name, nameEnglish, code }: RecordOfUnit) => ({ name, nameEnglish, code }),
  decide({ record, input, known }) {
    if (known.hasCode && known.hasCode.id !== record.id) throw codeTaken(known.hasCode)
    const changes: Partial<UnitFields> = {
      name: input.name,
      nameEnglish: input.nameEnglish ?? null,
      code: input.code ?? null,
    }
    return { changes, spine: { title: input.name }, noted: { before: record.name } }
  },
  follow(tx, { record }) {
    setSearchWords(tx, record.id, record.title)
  },
})
