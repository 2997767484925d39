import { resolve } from 'node:path'
import { label, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { CalendarRows, workingCalendar } from '#kernel/working-calendar.ts'
import { defineCommand, WrongUse, type ExitCode } from '#platform/commands/command.ts'
import { readInFile } from '#platform/files/in-file.ts'
import calendar from '../../../db/seed/working-calendar.json' with { type: 'json' }
import { jsonOf, linesOf, type AuditedFile } from './audit-lines.ts'
import { judgeFile, knowingOnly } from './judge-report.ts'

/** `audit report.docx …`: the same audit as at the desk, without a server and without a database. */
export const auditCommand = defineCommand({
  name: 'audit',
  summary: label(
    '审报告：找出对不上的数；有矛盾退出码是 1，有文件读不了是 2。',
    'Audit reports: find figures that do not follow; exits 1 on a contradiction, 2 on a file that cannot be read.',
  ),
  operands: {
    value: label('文件', 'FILE'),
    words: label(
      '报告：docx、doc、wps、pdf、ofd、txt、html、xlsx',
      'a report: docx, doc, wps, pdf, ofd, txt, html, xlsx',
    ),
  },
  options: {
    json: { type: 'boolean', words: label('输出 JSON', 'print JSON') },
    language: {
      type: 'string',
      value: label('zh|en', 'zh|en'),
      words: label('用哪种语言说', 'the language of what is said'),
    },
  },
  async run(values, { directory, language: ofTerminal, write }, paths) {
    const language = languageOf(values.language, values.json ? 'zh' : ofTerminal)
    const files: AuditedFile[] = []
    for (const path of paths) {
      const file = await auditFile(path, directory)
      files.push(file)
      if (!values.json) for (const line of linesOf(file, language)) write(line)
    }
    if (values.json) write(JSON.stringify(jsonOf(files, language), null, 2))
    return exitCodeOf(files)
  },
})

async function auditFile(path: string, directory: string): Promise<AuditedFile> {
  try {
    const content = await readInFile(resolve(directory, path))
    const knowledge = knowingOnly(workingCalendar(CalendarRows.parse(calendar)))
    return { path, result: await judgeFile(content, knowledge) }
  } catch (error) {
    if (error instanceof Refusal) return { path, problem: error.sentence }
    throw error
  }
}

function exitCodeOf(files: readonly AuditedFile[]): ExitCode {
  if (files.some((file) => 'problem' in file)) return 2
  const isContradicted = files.some(
    (file) =>
      'result' in file &&
      file.result.audit.findings.some(({ verdict }) => verdict === 'contradicts'),
  )
  return isContradicted ? 1 : 0
}

function languageOf(given: string | undefined, otherwise: Language): Language {
  if (given === undefined) return otherwise
  if (given === 'zh' || given === 'en') return given
  throw new WrongUse(label('--language 只能是 zh 或 en。', 'Give --language as zh or en.'))
}
