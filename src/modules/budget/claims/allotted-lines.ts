import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { basisMissing, type BasisPart, type BasisStanding } from './basis.ts'
import type { ClaimForm } from './claim-schema.ts'
import type { ClaimLine } from './claim.ts'

/**
 * The lines of a claim on an allotment: what is left of each chosen town's share or, where none is chosen, of every town
 * that may be paid now. Nothing of them is typed.
 */
export function sharesOf(
  { towns = [] }: ClaimForm,
  standing: BasisStanding | null,
): readonly ClaimLine[] {
  if (standing === null) throw basisMissing()
  const { basis, takenElsewhere } = standing
  const left = ({ code, limitFen }: BasisPart): number => limitFen - (takenElsewhere[code] ?? 0)
  if (towns.some((town) => basis.parts.every(({ code }) => code !== town)))
    throw atTowns(
      label(
        '有的镇（街道）不在这张分配表里，请重新选。',
        'A town is not on this allotment. Choose again.',
      ),
    )
  const chosen = basis.parts.filter((part) =>
    towns.length > 0 ? towns.includes(part.code) : part.notYet === null && left(part) > 0,
  )
  const [first] = chosen.filter((part) => left(part) <= 0)
  if (first) throw atTowns(nothingLeft(first.label))
  if (chosen.length === 0) throw atTowns(whyNone(basis.parts))
  return chosen.map((part) => lineOf(part, left(part)))
}

function lineOf({ code, payee, line }: BasisPart, amountFen: number): ClaimLine {
  if (line === null) throw new Error('A town’s share says what it is for.')
  return { ...line, part: code, payee, amountFen, standard: null }
}

function nothingLeft({ zh, en }: Label): Label {
  return label(`${zh}已经没有可付的金额了。`, `Nothing is left to pay to ${en}.`)
}

function whyNone(parts: readonly BasisPart[]): Label {
  const held = parts.find(({ notYet }) => notYet !== null)?.notYet
  return (
    held ??
    label('这张分配表的钱都已经报了账。', 'Claims have already taken everything on this allotment.')
  )
}

function atTowns(sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path: '/towns', sentence }])
}
