import { firstLevelCodes, firstLevels, secondLevels } from '../scoring/indicator-kinds.ts'
import { sayTarget } from '../goals/goal.ts'
import type { ReportCell, ReportTable } from './report.ts'
import type { ProvenLine, ReportMaterial } from './report-material.ts'

/** Every line with its target, what was reached, and the points. */
export function scoreTable(material: ReportMaterial): ReportTable {
  const { evaluation, scored, lines } = material
  const levels = firstLevelCodes.filter((level) => lines.some(({ line }) => line.level1 === level))
  return {
    caption: `自评得分${evaluation.score ?? scored.total}分，等级为${evaluation.grade ?? scored.grade}`,
    columns: [
      { label: '二级指标', align: 'left', width: 4 },
      { label: '三级指标', align: 'left', width: 8 },
      { label: '指标值', align: 'right', width: 4.4 },
      { label: '完成值', align: 'right', width: 4.4 },
      { label: '权重', align: 'right', width: 2.4 },
      { label: '得分', align: 'right', width: 3 },
    ],
    rows: [
      { group: '预算执行' },
      { cells: executionCells(material) },
      ...levels.flatMap((level) => [
        { group: firstLevels[level].zh },
        ...lines
          .filter(({ line }) => line.level1 === level)
          .map((one) => ({ cells: lineCells(material, one) })),
      ]),
    ],
    total: [
      { raw: '合计', span: 4 },
      { raw: '100' },
      { raw: evaluation.score ?? scored.total, vouchedBy: 'score.total' },
    ],
  }
}

function executionCells({ scored, evaluation }: ReportMaterial): ReportCell[] {
  const weight = String(100 - evaluation.lines.reduce((sum, line) => sum + Number(line.weight), 0))
  return [
    { raw: '资金' },
    { raw: '预算执行率' },
    { raw: '＝100%' },
    { raw: scored.execution === null ? '—' : '{{budget.execution-rate}}' },
    { raw: weight },
    { raw: scored.execution ?? '—' },
  ]
}

function lineCells({ evaluation }: ReportMaterial, { line, score }: ProvenLine): ReportCell[] {
  const declared = evaluation.goal.indicators.find(({ code }) => code === line.code)
  return [
    { raw: secondLevels[line.level2].label.zh },
    { raw: line.name },
    { raw: declared ? sayTarget(declared) : '—' },
    { raw: line.actual === null ? '—' : `{{line.${line.code}}}` },
    { raw: line.weight },
    { raw: score ?? '—' },
  ]
}

/** Only the lines that fell short, each with its reason. */
export function deviationTable({ evaluation, lines }: ReportMaterial): ReportTable {
  const short = lines.filter(({ isShort }) => isShort)
  return {
    caption: '偏差和原因',
    columns: [
      { label: '三级指标', align: 'left', width: 6 },
      { label: '指标值', align: 'right', width: 4 },
      { label: '完成值', align: 'right', width: 4 },
      { label: '偏差原因和改进措施', align: 'left', width: 12 },
    ],
    rows: short.map(({ line }) => {
      const declared = evaluation.goal.indicators.find(({ code }) => code === line.code)
      return {
        cells: [
          { raw: line.name },
          { raw: declared ? sayTarget(declared) : '—' },
          { raw: line.actual === null ? '—' : `{{line.${line.code}}}` },
          { raw: line.reason === '' ? '没有写' : line.reason, isWritten: true },
        ],
      }
    }),
    total: null,
  }
}
