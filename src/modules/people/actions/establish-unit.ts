import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { departmentIdOf, refuseWrongParent } from '../unit.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { EstablishUnit, type UnitFields } from '../unit-schema.ts'
import { findUnitByCode, findUnits, type Unit } from '../unit-store.ts'

/** Sets up a unit below its parent; the county itself has none. */
export const establishUnit = defineCreation({
  process: unitProcess,
  name: 'establish',
  input: EstablishUnit,
  mayBeTakenBy: mayKeepUnit,
  async gather(tx, { input }) {
    const parentId = input?.parentId ?? null
    const [parent] = parentId === null ? [] : await findUnits(tx, [parentId])
    const code = input?.code ?? null
    return {
      parent: parent ?? null,
      hasCodeAlready: code === null ? undefined : await findUnitByCode(tx, code),
    }
  },
  decide({ id, input, known }) {
    const { parent, hasCodeAlready } = known
    if (input.parentId && !parent) throw noSuchParent()
    refuseWrongParent(input.unitKind, parent?.unitKind ?? null)
    if (hasCodeAlready) throw codeTaken(hasCodeAlready)
    const fields: UnitFields = {
      unitKind: input.unitKind,
      parentId: parent?.id ?? null,
      departmentId: departmentIdOf({ id, unitKind: input.unitKind }, parent),
      code: input.code ?? null,
      name: input.name,
      nameEnglish: input.nameEnglish ?? null,
    }
    // A unit lies in itself, so that whoever may act in it may act on it.
    return { fields, spine: { title: input.name, unitId: id, ownerId: null } }
  },
})

export function codeTaken(unit: Pick<Unit, 'name'>): Refusal {
  const sentence = label(
    `这个代码已经是“${unit.name}”的，请核对。`,
    `“${unit.name}” already has this code. Check it.`,
  )
  return new Refusal('already-exists', sentence, [{ path: '/code', sentence }])
}

function noSuchParent(): Refusal {
  const sentence = label('没有这个上级机构，请重选。', 'There is no such parent. Choose another.')
  return new Refusal('invalid', sentence, [{ path: '/parentId', sentence }])
}
