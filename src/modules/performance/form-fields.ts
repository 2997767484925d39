import { z } from 'zod'

import { plain } from '#kernel/declared.ts'
import { label, type Label } from '#kernel/label.ts'
import type { FieldWords } from '#platform/forms/form-schema.ts'

import { compare, DecimalString, exact } from '#kernel/exact.ts'

/*
 * The fields this module's forms are made of. All are plain: goals, scores and evidence speak of work
 * and money, never of a person. A field about a person must not be made with these.
 */

interface TextShape {
  readonly lengthMax: number
  readonly hint?: Label
  readonly widget?: 'long-text'
}

/** Length counts characters as people count them, so a rare character is one, not two. */
export function textField(words: Label, { lengthMax, hint, widget }: TextShape): z.ZodString {
  const text = z
    .string()
    .trim()
    .min(1)
    .refine(
      (value) => characterCount(value) <= lengthMax,
      `最多写 ${String(lengthMax)} 个字。 | Write at most ${String(lengthMax)} characters.`,
    )
  return plain(text.meta({ label: words, hint, widget, maxLength: lengthMax }))
}

export function selectField<const Code extends string>(
  words: Label,
  options: Readonly<Record<Code, Label>>,
): z.ZodEnum<{ [Key in Code]: Key }> {
  // The keys of a literal object are exactly its type's keys.
  const codes = Object.keys(options) as Code[]
  return plain(z.enum(codes).meta({ label: words, widget: 'select', options }))
}

export function dateField(words: Label, hint?: Label): z.ZodISODate {
  return plain(z.iso.date().meta({ label: words, hint, widget: 'date' }))
}

export function yearField(words: Label, hint?: Label): z.ZodInt {
  return plain(z.int().min(2000).max(2100).meta({ label: words, hint }))
}

export function countField(words: Label, hint?: Label): z.ZodInt {
  return plain(z.int().min(0).max(1_000_000_000).meta({ label: words, hint }))
}

export function fenField(words: Label): z.ZodInt {
  return plain(z.int().min(0).max(100_000_000_000_00).meta({ label: words, widget: 'yuan' }))
}

export function decimalField(words: Label, hint?: Label): z.ZodString {
  return plain(DecimalString.meta({ label: words, hint }))
}

export function filesField(words: Label): z.ZodArray<z.ZodUUID> {
  return plain(z.array(z.uuid()).min(1).max(20).meta({ label: words, widget: 'files' }))
}

/** How much there was of something: nothing, or more. */
export function quantityField(words: Label, hint?: Label): z.ZodString {
  const quantity = DecimalString.refine(
    (text) => isBetween(text, '0', null),
    '数量不能小于 0。 | A quantity is not below 0.',
  )
  return plain(quantity.meta({ label: words, hint }))
}

/** Points out of a hundred. */
export function pointsField(words: Label): z.ZodString {
  const points = DecimalString.refine(
    (text) => isBetween(text, '0', '100'),
    '分数在 0 到 100 之间。 | The points are between 0 and 100.',
  )
  return plain(points.meta({ label: words }))
}

/** A refinement is asked also of what is no number; that was said already. */
function isBetween(text: string, least: string, most: string | null): boolean {
  if (!DecimalString.safeParse(text).success) return true
  const value = exact(text)
  return compare(value, exact(least)) >= 0 && (most === null || compare(value, exact(most)) <= 0)
}

/** What a reviewer says, whatever he decides. */
export function opinionField(): z.ZodString {
  return textField(label('审核意见', 'Opinion'), { lengthMax: 500, widget: 'long-text' })
}

/** A field that depends on another of its line: whether it is asked for, or which choices it has. */
export function dependent<Field extends z.ZodType>(
  field: Field,
  rule: Pick<FieldWords, 'shownWhen' | 'choicesBy'>,
): Field {
  return plain(field.meta({ ...z.globalRegistry.get(field), ...rule }))
}

/** A field that may be left empty. */
export function optional<Field extends z.ZodType>(field: Field): z.ZodOptional<Field> {
  return plain(z.optional(field))
}

export function characterCount(text: string): number {
  return [...text].length
}

/** The form of an action that asks for nothing. */
export const Nothing = z.object({})
export type Nothing = z.infer<typeof Nothing>
