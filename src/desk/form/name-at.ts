import { say, type Language } from '#kernel/label.ts'
import { words } from '../words.ts'
import { branchesOf, type FormSchema } from './schema.ts'

/** What the field at a path is called, with the number of its line, e.g. `第 2 行 权重`; null when no field is there. */
export function nameAt(schema: FormSchema, path: string, language: Language): string | null {
  let here: FormSchema | undefined = schema
  let row: number | null = null
  for (const step of path.split('/').slice(1)) {
    if (here?.items !== undefined && /^\d+$/.test(step)) {
      row = Number(step)
      here = here.items
    } else here = here && findField(here, step)
  }
  const title = here?.title
  if (title === undefined) return null
  return row === null ? title : say(words.lineOf(row + 1, title), language)
}

function findField(schema: FormSchema, name: string): FormSchema | undefined {
  const found = schema.properties?.[name]
  if (found !== undefined) return found
  return branchesOf(schema)
    .map((branch) => branch.properties?.[name])
    .find((property) => property !== undefined)
}
