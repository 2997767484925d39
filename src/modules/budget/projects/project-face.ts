import { isWithinReach, type Actor } from '#kernel/actor.ts'
import { shanghaiDate, yearPeriod } from '#kernel/dates.ts'
import type { Beginning, Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { sumFen } from '#kernel/money.ts'
import { getUnits } from '#modules/people/index.ts'
import { findHat } from '#platform/actions/decide.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { listContractsOf } from '../contracts/contract-store.ts'
import { contractsFacts } from '../contracts/contract-tables.ts'
import { titleOf } from '../allotments/allotment-basis.ts'
import { listAllotments, type ListedAllotment } from '../allotments/allotment-choices.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { balanceOf, type Sums } from '../ledger/balance.ts'
import { findClassNames } from '../ledger/class-store.ts'
import { amount, date, fact, text, written } from '../face-values.ts'
import { sourceLabels, type Source } from '../ledger/funds.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'
import type { Project } from './project-kind.ts'
import { mayTakeDossier } from './project-policy.ts'
import { projectPapers } from './project-papers.ts'
import { documentKindLabels } from './project-schema.ts'
import { listProjectChanges } from './project-store.ts'
import type { BasisDocument, ProjectChange } from './project.ts'

const changeLabels: Readonly<Record<ProjectChange['kind'], Label>> = {
  approval: label('批复', 'Approval'),
  adjustment: label('调整', 'Adjustment'),
  receipt: label('到位', 'Receipt of funds'),
}

const dossierLabel = label('导出项目档案（ZIP）', 'Take the dossier (ZIP)')

/** What a project's page says: what it is, what its money is by source, and why its budget came to be so. */
export async function describeProject(
  tx: Tx,
  project: Project,
  { actor, language, now, figure }: FaceContext,
): Promise<RecordDescription> {
  const units = await getUnits(tx, [project.unitId])
  const classes = await findClassNames(tx, shanghaiDate(now.getTime()))
  const sums = await readSumsOf(tx, project.id)
  const changes = await listProjectChanges(tx, project.id)
  const ofYear = { subject: project.id, ...yearPeriod(project.year) }
  const rate = await figure('budget.execution-rate', ofYear)
  const className = classes.get(project.classCode) ?? ''
  return {
    facts: [
      moneyFact(project, sums, language),
      fact(label('执行率', 'Execution rate'), { type: 'figure', figure: rate }, language),
      ...(project.state === 'draft' ? [] : await otherRates(figure, ofYear)),
      fact(label('项目名称', 'Name'), written(project.name), language),
      fact(label('项目编码', 'Code'), text(project.code), language),
      fact(label('预算年度', 'Budget year'), text(String(project.year)), language),
      fact(label('实施单位', 'Unit'), written(units.get(project.unitId)?.name ?? '—'), language),
      fact(
        label('支出经济分类', 'Economic class'),
        written(`${project.classCode} ${className}`.trim()),
        language,
      ),
      ...(project.state === 'draft' ? [] : [balanceFact(sums, language)]),
      ...contractsFacts(await listContractsOf(tx, project.id, actor), language),
      ...listOf(label('依据文件', 'Basis documents'), documentsTable(project, language), language),
      ...listOf(
        label('奖补分配表', 'Allotments'),
        allotmentsTable(await listAllotments(tx, project.id, actor), language),
        language,
      ),
      ...listOf(
        label('预算变动', 'Changes of the budget'),
        changesTable(changes, language),
        language,
      ),
    ],
    papers: await projectPapers(tx, project, language),
    downloads: findHat(actor, { mayBeTakenBy: mayTakeDossier }, project)
      ? [{ label: say(dossierLabel, language), href: `/api/v1/projects/${project.id}/dossier.zip` }]
      : [],
    beginnings: beginningsOf(project, actor, language),
    notYet:
      project.state === 'draft'
        ? say(
            label('还没有批复，不能报账。', 'Not approved yet, so nothing can be claimed on it.'),
            language,
          )
        : null,
  }
}

/** The other two official denominators, one click away. */
async function otherRates(
  figure: FaceContext['figure'],
  of: { readonly subject: string; readonly from: string; readonly to: string },
): Promise<readonly Fact[]> {
  const initial = await figure('budget.execution-rate-initial', of)
  const received = await figure('budget.execution-rate-received', of)
  return [initial, received].map((one) => ({
    label: one.label,
    value: { type: 'figure', figure: one },
  }))
}

/** Before approval what is planned, afterwards what may still be spent. */
function moneyFact({ state, sources }: Project, sums: Sums, language: Language): Fact {
  const isDraft = state === 'draft'
  const words = isDraft ? label('编制数', 'Planned') : label('可用余额', 'Available')
  const fen = isDraft
    ? sumFen(sources.map(({ amountFen }) => amountFen))
    : balanceOf(sums).availableFen
  return { ...fact(words, amount(fen), language), main: true }
}

function balanceFact(sums: Sums, language: Language): Fact {
  const columns = [
    label('资金来源', 'Source'),
    label('年初预算', 'Year-start'),
    label('调整后', 'Adjusted'),
    label('已支付', 'Paid'),
    label('在途', 'Reserved'),
    label('可用', 'Available'),
  ]
  const row = (name: string, source?: Source) => {
    const { appropriatedFen, adjustedFen, paidFen, reservedFen, availableFen } = balanceOf(
      sums,
      source,
    )
    const fen = [appropriatedFen, adjustedFen, paidFen, reservedFen, availableFen]
    return [text(name), ...fen.map(amount)]
  }
  const sources = Object.keys(sums) as Source[]
  return fact(
    label('资金', 'Funds'),
    {
      type: 'table',
      columns: columns.map((words, place) => ({
        label: say(words, language),
        ...(place === 0 ? {} : { numeric: true }),
      })),
      rows: sources.map((source) => row(say(sourceLabels[source], language), source)),
      total: row(say(label('合计', 'Total'), language)),
    },
    language,
  )
}

/** A table of shares is drawn up from the project whose money it shares out. */
function beginningsOf(project: Project, actor: Actor, language: Language): readonly Beginning[] {
  const may = isWithinReach(actor, mayDrawUpAllotment, project)
  if (project.state !== 'approved' || !may) return []
  const words = say(label('拟定分配表', 'Draw up an allotment'), language)
  return [{ collection: 'allotments', label: words, values: { projectId: project.id } }]
}

function allotmentsTable(allotments: readonly ListedAllotment[], language: Language): Table {
  const columns = [label('分配表', 'Allotment'), label('总额', 'In all'), label('状态', 'State')]
  return {
    type: 'table',
    columns: columns.map((words, place) => ({
      label: say(words, language),
      ...(place === 1 ? { numeric: true } : {}),
    })),
    rows: allotments.map((one) => [
      { type: 'record', collection: 'allotments', id: one.id, text: titleOf(one) },
      amount(one.totalFen),
      text(say(allotmentProcess.states[one.state], language)),
    ]),
  }
}

type Table = Extract<FactValue, { readonly type: 'table' }>

function documentsTable({ documents }: Project, language: Language): Table {
  const columns = [label('种类', 'Kind'), label('字号', 'Number'), label('标题', 'Title')]
  return {
    type: 'table',
    columns: columns.map((words) => ({ label: say(words, language) })),
    rows: documents.map(({ documentKind, number, title }: BasisDocument) => [
      text(say(documentKindLabels[documentKind], language)),
      written(number ?? '—'),
      written(title),
    ]),
  }
}

function changesTable(changes: readonly ProjectChange[], language: Language): Table {
  const columns = [
    label('日期', 'Date'),
    label('种类', 'Kind'),
    label('金额', 'Amount'),
    label('原因', 'Reason'),
    label('文件', 'Document'),
  ]
  return {
    type: 'table',
    columns: columns.map((words, place) => ({
      label: say(words, language),
      ...(place === 2 ? { numeric: true } : {}),
    })),
    rows: changes.map(({ kind, reason, document, amounts, happenedOn }) => [
      date(happenedOn),
      text(say(changeLabels[kind], language)),
      amount(sumFen(amounts.map(({ amountFen }) => amountFen))),
      written(reason),
      written(document ?? '—'),
    ]),
  }
}

function listOf(words: Label, table: Table, language: Language): readonly Fact[] {
  return table.rows.length === 0 ? [] : [fact(words, table, language)]
}
