import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { RecordOfUnit, UnitKind } from './unit-schema.ts'

/** What a unit of each kind may stand directly below. */
const below: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  county: [],
  department: ['county'],
  town: ['county'],
  section: ['department', 'town', 'section'],
  organ: ['county', 'department', 'town'],
}

/** The unit under which all its own sections and organs are one department: itself, or its parent's. */
export function departmentIdOf(
  unit: { readonly id: string; readonly unitKind: UnitKind },
  parent: Pick<RecordOfUnit, 'departmentId'> | null,
): string {
  return unit.unitKind === 'section' || unit.unitKind === 'organ'
    ? (parent?.departmentId ?? unit.id)
    : unit.id
}

export function refuseWrongParent(unitKind: UnitKind, parentKind: UnitKind | null): void {
  const possible = below[unitKind]
  const fits = parentKind === null ? possible.length === 0 : possible.includes(parentKind)
  if (fits) return
  const sentence =
    possible.length === 0
      ? label('县没有上级，请把上级留空。', 'A county has no parent here. Leave the parent empty.')
      : label(
          '上级选得不对：股室设在部门或乡镇下，部门和乡镇设在县下。请重选上级。',
          'This parent does not fit: sections stand below a department or town, departments and towns below the county.',
        )
  throw new Refusal('invalid', sentence, [{ path: '/parentId', sentence }])
}

export function refuseUnlessOrgan(unit: Pick<RecordOfUnit, 'unitKind'>): void {
  if (unit.unitKind === 'organ') return
  throw new Refusal(
    'invalid',
    label(
      '只有领导小组这类议事机构才有成员。科室人员请在账号里任命岗位。',
      'Only organs such as a leading group have members. Staff of other units hold posts.',
    ),
  )
}
