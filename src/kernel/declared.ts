import { z } from 'zod'

/**
 * What a schema says of a value: `plain` may stand in the journal and in logs as it is, `personal` never may.
 * A value that nothing declares counts as personal.
 */
export type Declaration = 'plain' | 'personal'

const declarations = z.registry<{ readonly declaration: Declaration }>()

/** Declares a field, or a whole object or list but for what is personal inside, as safe to keep in the open for good. */
export function plain<Schema extends z.ZodType>(schema: Schema): Schema {
  if (findDeclaration(schema) === 'personal') {
    throw new Error('A field that is declared personal cannot be declared plain again.')
  }
  return declare(schema, 'plain')
}

/** Declares a field as personal, also inside something that is plain. */
export function personal<Schema extends z.ZodType>(schema: Schema): Schema {
  return declare(schema, 'personal')
}

/** What was declared of this very schema; its parts may have declarations of their own. */
export function findDeclaration(schema: z.core.$ZodType): Declaration | null {
  return declarations.get(schema)?.declaration ?? null
}

// On a copy: `plain(PersonName)` in one form must not make the name plain in every other.
function declare<Schema extends z.ZodType>(schema: Schema, declaration: Declaration): Schema {
  const copy = schema.clone()
  declarations.add(copy, { declaration })
  return copy
}
