import { addScores } from '../scoring/score-rule.ts'
import { firstLevelCodes, firstLevels } from '../scoring/indicator-kinds.ts'
import { exact, rounded, total } from '#kernel/exact.ts'
import type { ReportChart } from './report.ts'
import type { ReportMaterial } from './report-material.ts'
import { pointsOf } from './score-indicators.ts'

/** The points of each first level within the frame of its weight; the title says where points were lost. */
export function scoreChart({ scored, lines }: ReportMaterial): ReportChart {
  const weightLeft = 100 - lines.reduce((sum, { line }) => sum + Number(line.weight), 0)
  const rows = firstLevelCodes.flatMap((level) => {
    const mine = lines.filter(({ line }) => line.level1 === level)
    if (level !== 'execution' && mine.length === 0) return []
    const weight =
      level === 'execution'
        ? String(weightLeft)
        : plainNumber(rounded(total(mine.map(({ line }) => exact(line.weight)))))
    const score = pointsOf(scored, level) ?? '0.00'
    return [
      {
        label: firstLevels[level].zh,
        score: Number(score),
        weight: Number(weight),
        text: `${score} / ${weight}`,
      },
    ]
  })
  const lost = rows.filter(({ score, weight }) => score < weight)
  const full = addScores(rows.map(({ weight }) => String(weight)))
  const title =
    lost.length === 0
      ? `各级指标都得了满分，合计${scored.total}分`
      : `${plainNumber(full)}分中得${scored.total}分，失分在${lost.map(({ label }) => label).join('、')}`
  return { kind: 'scores', title, rows }
}

function plainNumber(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}
