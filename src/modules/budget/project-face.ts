import type { Fact, Paper } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { getUnits } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findFiles } from '#platform/files/record-files.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import { balanceOf, type Balance } from './balance.ts'
import { findClassNames } from './class-store.ts'
import { amount, text, written } from './fact-values.ts'
import { sourceLabels, type Source } from './funds.ts'
import { readSumsOf } from './ledger-store.ts'
import type { Project } from './project-kind.ts'
import { documentKindLabels } from './project-schema.ts'
import { listProjectChanges } from './project-store.ts'
import type { ProjectChange } from './project.ts'

const changeLabels: Readonly<Record<ProjectChange['kind'], Label>> = {
  approval: label('批复', 'Approval'),
  adjustment: label('调整', 'Adjustment'),
  receipt: label('到位', 'Receipt'),
}

/** A project's facts: what it is, what it has and has spent, and why its budget is what it is. */
export async function projectFacts(
  tx: Tx,
  project: Project,
  { language, figure }: FaceContext,
): Promise<readonly Fact[]> {
  const units = await getUnits(tx, [project.unitId])
  const classes = await findClassNames(tx, `${String(project.year)}-12-31`)
  const say1 = (zh: string, en: string): string => say(label(zh, en), language)
  const of = {
    subject: project.id,
    from: `${String(project.year)}-01-01`,
    to: `${String(project.year)}-12-31`,
  }
  const figures = [
    'budget.adjusted',
    'budget.paid',
    'budget.reserved',
    'budget.execution-rate',
    'budget.execution-rate-initial',
    'budget.execution-rate-received',
  ]
  const opened: Fact[] = []
  if (project.state !== 'draft') {
    const available = await figure('budget.available', of)
    opened.push({
      label: available.label,
      value: { type: 'figure', figure: available },
      main: true,
    })
    for (const code of figures) {
      const one = await figure(code, of)
      opened.push({ label: one.label, value: { type: 'figure', figure: one } })
    }
  }
  const { nameEnglish, classCode } = project
  return [
    ...opened,
    { label: say1('项目编码', 'Code'), value: text(project.code) },
    ...(nameEnglish === null
      ? []
      : [{ label: say1('英文名称', 'English name'), value: text(nameEnglish) }]),
    {
      label: say1('实施单位', 'Responsible unit'),
      value: written(units.get(project.unitId)?.name ?? '—'),
    },
    { label: say1('预算年度', 'Budget year'), value: text(String(project.year)) },
    {
      label: say1('支出分类', 'Economic class'),
      value: written(`${classCode} ${classes.get(classCode) ?? ''}`),
    },
    await fundsFact(tx, project, language),
    ...(await changesFact(tx, project, language)),
  ]
}

async function fundsFact(tx: Tx, project: Project, language: Language): Promise<Fact> {
  const sums = await readSumsOf(tx, project.id)
  const columns: readonly (readonly [Label, keyof Balance])[] = [
    [label('年初预算', 'Year-start'), 'appropriatedFen'],
    [label('调整后', 'Adjusted'), 'adjustedFen'],
    [label('到位', 'Received'), 'receivedFen'],
    [label('已支付', 'Paid'), 'paidFen'],
    [label('在途', 'Reserved'), 'reservedFen'],
    [label('可用', 'Available'), 'availableFen'],
  ]
  const row = (name: Label, balance: Balance) => [
    text(say(name, language)),
    ...columns.map(([, part]) => amount(balance[part])),
  ]
  const planned = Object.fromEntries(
    project.sources.map(({ source, amountFen }) => [source, { appropriation: amountFen }]),
  )
  const shown = project.state === 'draft' ? planned : sums
  const sources = Object.keys(shown) as Source[]
  return {
    label: say(label('资金', 'Funds'), language),
    value: {
      type: 'table',
      columns: [
        { label: say(label('来源', 'Source'), language) },
        ...columns.map(([words]) => ({ label: say(words, language), numeric: true })),
      ],
      rows: sources.map((source) => row(sourceLabels[source], balanceOf(shown, source))),
      total: row(label('合计', 'Total'), balanceOf(shown)),
    },
  }
}

async function changesFact(tx: Tx, project: Project, language: Language): Promise<readonly Fact[]> {
  const changes = await listProjectChanges(tx, project.id)
  if (changes.length === 0) return []
  const headings = [
    label('日期', 'Date'),
    label('变动', 'Change'),
    label('原因', 'Reason'),
    label('文件', 'Document'),
    label('金额', 'Amount'),
  ]
  return [
    {
      label: say(label('预算变动', 'Changes of the budget'), language),
      value: {
        type: 'table',
        columns: headings.map((words, place) => ({
          label: say(words, language),
          ...(place === headings.length - 1 ? { numeric: true } : {}),
        })),
        rows: changes.map(({ kind, reason, document, amounts, happenedOn }) => [
          { type: 'date', date: happenedOn },
          text(say(changeLabels[kind], language)),
          written(reason),
          written(document ?? '—'),
          amount(amounts.reduce((total, { amountFen }) => total + amountFen, 0)),
        ]),
      },
    },
  ]
}

/** The project's basis documents, each with its files. */
export async function projectPapers(
  tx: Tx,
  project: Project,
  language: Language,
): Promise<readonly Paper[]> {
  const files = await findFiles(
    tx,
    project.documents.flatMap(({ fileIds }) => fileIds),
  )
  return project.documents.flatMap(({ documentKind, number, date, title, fileIds }, place) => {
    const kind = say(documentKindLabels[documentKind], language)
    const facts: readonly Fact[] = [
      ...(number === null
        ? []
        : [{ label: say(label('发文字号', 'Number'), language), value: written(number) }]),
      ...(date === null
        ? []
        : [
            {
              label: say(label('成文日期', 'Date'), language),
              value: { type: 'date' as const, date },
            },
          ]),
    ]
    const paper = (id: string, fileId: string | null): Paper => ({
      id,
      title: `${kind}：${title}`,
      href: fileId === null ? null : `/api/v1/projects/${project.id}/files/${fileId}`,
      mediaType: fileId === null ? null : (files.get(fileId)?.mediaType ?? null),
      facts,
      checks: [],
    })
    return fileIds.length === 0
      ? [paper(`document-${String(place)}`, null)]
      : fileIds.map((fileId) => paper(fileId, fileId))
  })
}

export function sayProjectNotYet({ state }: Project, language: Language): string | null {
  if (state !== 'draft') return null
  return say(
    label('登记批复以后才能报账。', 'Nothing can be claimed until the approval is recorded.'),
    language,
  )
}
