import type { Label } from '#kernel/label.ts'
import { sizeText } from '../amounts.ts'
import { words } from '../words.ts'
import type { FormSchema } from './schema.ts'

const bytesMaxByDefault = 20 * 1024 * 1024

const shortNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/ofd': 'OFD',
  'image/jpeg': 'JPG',
  'image/png': 'PNG',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'text/csv': 'CSV',
  // What Windows calls a CSV where Excel is installed.
  'application/vnd.ms-excel': 'CSV',
}

type FileRules = Pick<FormSchema, 'x-accept' | 'x-size-max'>

/** Why a file cannot be sent, or null. The server looks at the content; this only looks at what the browser says. */
export function findFileProblem(
  file: { readonly name: string; readonly size: number; readonly type: string },
  rules: FileRules,
): Label | null {
  const bytesMax = rules['x-size-max'] ?? bytesMaxByDefault
  if (file.size > bytesMax) return words.fileTooLarge(file.name, sizeText(bytesMax))
  const accepted = rules['x-accept']
  // A browser that does not know a type (OFD on most machines) says nothing, and the server decides.
  if (accepted === undefined || file.type === '' || accepted.includes(file.type)) return null
  return words.fileWrongType(file.name, typeNames(accepted))
}

/** Which files are taken, in words, before anyone chooses. */
export function acceptedWords(rules: FileRules): Label {
  const names = typeNames(rules['x-accept'] ?? ['application/pdf', 'image/jpeg', 'image/png'])
  return words.fileRule(names, sizeText(rules['x-size-max'] ?? bytesMaxByDefault))
}

function typeNames(types: readonly string[]): string {
  return [...new Set(types.map((type) => shortNames[type] ?? type))].join('、')
}
