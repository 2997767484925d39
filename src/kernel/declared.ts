import { z } from 'zod'

/** What a field is, for the journal. A field in neither word counts as personal. */
export const declared = z.registry<{ declared: 'plain' | 'personal' }>()

/** The field enters the journal as it is. Called last, since `.meta()` and its like make another schema. */
export function plain<T extends z.ZodType>(schema: T): T {
  declared.add(schema, { declared: 'plain' })
  return schema
}
