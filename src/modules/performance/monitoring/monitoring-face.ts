import type { Check, Fact, FactValue } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { permits } from '#kernel/process.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { FaceContext, RecordDescription } from '#platform/records/record-book.ts'
import { warningOf } from '../actions/judge-monitoring.ts'
import { actualOf } from '../evaluations/evaluation-face.ts'
import { fact, text, written } from '../face-values.ts'
import { checkOf, sayNotYet } from '../finding-faces.ts'
import { handsOf } from '../hands.ts'
import { findLocalDefaultNote } from '../rule-row.ts'
import { throughMonth } from './monitored-figures.ts'
import { findingsOfMonitoring } from './monitoring-findings.ts'
import type { Monitoring } from './monitoring-kind.ts'
import { monitoringProcess } from './monitoring-process.ts'
import { causes, disposals, likelihoods } from './monitoring-schema.ts'
import { findThreshold } from './thresholds.ts'
import type { Warning } from './warning.ts'

/** What the page of a monitoring shows: figures until the month, what is expected, the warning and what became of it. */
export async function describeMonitoring(
  tx: Tx,
  monitoring: Monitoring,
  context: FaceContext,
): Promise<RecordDescription> {
  const { language } = context
  const isOpen = permits(monitoringProcess, monitoring.state, 'submit')
  const findings = isOpen ? findingsOfMonitoring(monitoring) : []
  const warning = monitoring.warning ?? warningOf(monitoring)
  return {
    facts: [
      ...(await figureFacts(monitoring, context)),
      fact(label('预警线', 'Warning lines'), text(sayThreshold(monitoring, language)), language),
      ...(await lineFacts(monitoring, context)),
      ...wordFacts(monitoring, language),
    ],
    checks: [...findings.map((one) => checkOf(one, language)), ...warningChecks(warning, language)],
    hands: await handsOf(tx, monitoring.id, monitoringProcess, language),
    notYet: sayNotYet(findings, language),
  }
}

async function figureFacts(monitoring: Monitoring, context: FaceContext): Promise<Fact[]> {
  const { projectId, year, expectedFen, budgetNote } = monitoring
  const { language } = context
  const period = throughMonth(year, monitoring.throughMonth)
  const figures: Fact[] = []
  for (const code of ['budget.execution-rate-initial', 'budget.appropriated', 'budget.paid']) {
    const figure = await context.figure(code, { subject: projectId, ...period })
    const months = say(
      label(
        `1–${String(monitoring.throughMonth)} 月`,
        `To month ${String(monitoring.throughMonth)}: `,
      ),
      language,
    )
    figures.push({
      ...{
        label: code === 'budget.appropriated' ? figure.label : `${months}${figure.label}`,
        value: { type: 'figure', figure },
      },
      ...(figures.length === 0 ? { main: true } : {}),
    })
  }
  const project = written(`${monitoring.projectCode} ${monitoring.projectName}`)
  return [
    ...figures,
    ...(expectedFen === null
      ? []
      : [
          fact(
            label('单位预计全年', 'Expected by the unit'),
            { type: 'amount', fen: expectedFen },
            language,
          ),
        ]),
    ...(budgetNote === null
      ? []
      : [fact(label('预算执行的说明', 'On the spending'), written(budgetNote), language)]),
    fact(label('项目', 'Project'), project, language),
  ]
}

/** By which lines the year is judged, and where they stand; a year without any says so. */
function sayThreshold({ year, throughMonth: month }: Monitoring, language: Language): string {
  const threshold = findThreshold(year)
  if (!threshold)
    return say(
      label(
        `${String(year)} 年没有预警线，不计算预警`,
        `There were no warning lines in ${String(year)}, so no warning is computed`,
      ),
      language,
    )
  const step = threshold.executionSteps.findLast(({ throughMonth: at }) => at <= month)
  const note = findLocalDefaultNote(threshold)
  const said = label(
    `${step ? `1–${String(step.throughMonth)} 月执行率低于 ${step.belowPercent}%，或` : ''}目标实现率和执行率相差超过 ${threshold.gapAbovePoints} 个百分点（${threshold.source}；${threshold.gapNeedsCoverage.source}）${note ? note.zh : ''}`,
    `${step ? `Rate below ${step.belowPercent}% for January to month ${String(step.throughMonth)}, or ` : ''}goals and spending more than ${threshold.gapAbovePoints} points apart (${threshold.source}; ${threshold.gapNeedsCoverage.source})${note ? ` ${note.en}` : ''}`,
  )
  return say(said, language)
}

async function lineFacts(monitoring: Monitoring, context: FaceContext): Promise<Fact[]> {
  const { language } = context
  const period = throughMonth(monitoring.year, monitoring.throughMonth)
  const months = String(monitoring.throughMonth)
  const marks =
    language === 'zh' ? { between: '、', before: '：' } : { between: ', ', before: ': ' }
  const heads: readonly (readonly [Label, boolean])[] = [
    [label('三级指标', 'Indicator'), false],
    [label('年度指标值', 'Target of the year'), true],
    [label(`1–${months} 月完成`, `January to month ${months}`), true],
    [label('全年预计', 'Expected'), true],
    [label('完成可能性', 'Likelihood'), false],
    [label('偏差原因', 'Causes'), false],
  ]
  const rows = []
  for (const line of monitoring.lines)
    rows.push([
      written(line.name),
      text(line.promised),
      await actualOf(line, period, context),
      written(line.expected ?? '—'),
      text(line.likelihood === null ? '—' : say(likelihoods[line.likelihood], language)),
      written(
        [
          line.causes.map((cause) => say(causes[cause], language)).join(marks.between),
          line.explanation ?? '',
        ]
          .filter((part) => part !== '')
          .join(marks.before),
      ),
    ])
  const table: FactValue = {
    type: 'table',
    columns: heads.map(([words, numeric]) => ({ label: say(words, language), numeric })),
    rows,
  }
  return [fact(label('绩效指标', 'Indicators'), table, language)]
}

function wordFacts(monitoring: Monitoring, language: Language): Fact[] {
  const { warning, opinion, disposal, disposalReason, suspendedOn } = monitoring
  const goalPercent = warning?.goalPercent ?? null
  const given: readonly (readonly [Label, string | null])[] = [
    [label('部门意见', 'Department opinion'), opinion],
    [label('理由和依据', 'Reason and basis'), disposalReason],
    [label('整改要求', 'What is to be put right'), monitoring.rectifyAdvice],
    [label('整改情况', 'What was done'), monitoring.rectification],
    [label('整改结论', 'Conclusion'), monitoring.conclusion],
  ]
  return [
    ...(goalPercent === null
      ? []
      : [
          fact(
            label('目标实现率', 'Goals reached'),
            text(say(sayReached(goalPercent, warning?.coveragePercent ?? '0'), language)),
            language,
          ),
        ]),
    ...(suspendedOn === null
      ? []
      : [fact(label('自动暂停', 'Suspended on'), { type: 'date', date: suspendedOn }, language)]),
    ...(disposal === null
      ? []
      : [fact(label('处置', 'Decision'), text(say(disposals[disposal], language)), language)]),
    ...given.flatMap(([words, value]) =>
      value === null ? [] : [fact(words, written(value), language)],
    ),
  ]
}

function sayReached(reached: string, coverage: string): Label {
  return label(
    `${reached}%（有来源的指标占权重 ${coverage}%）`,
    `${reached}% (of indicators with a source, ${coverage}% of the weight)`,
  )
}

function warningChecks(warning: Warning | null, language: Language): Check[] {
  if (!warning) return []
  if (warning.sentences.length > 0)
    return warning.sentences.map((sentence) => ({
      result: 'look',
      sentence: `${say(label('预警：', 'Warning: '), language)}${say(sentence, language)}`,
    }))
  const words = label('没有碰到预警线', 'No warning line is crossed')
  return [{ result: 'follows', sentence: say(words, language) }]
}
