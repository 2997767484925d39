import { deviationTable } from './score-tables.ts'
import type { ReportMaterial } from './report-material.ts'
import { inOrder, named, says, sentence, waiting, type SectionWriters } from './section-writer.ts'

/** What follows from it. */
export const conclusionWriters: SectionWriters<
  'scores.total' | 'scores.grade' | 'scores.deviations'
> = {
  'scores.total': ({ material, has }) => {
    const { evaluation, scored } = material
    const { goalCompletion, conclusion } = evaluation.words
    return says(
      `经自评，本项目${String(evaluation.year)}年度${has('score.total') ? '得{{score.total}}' : '尚未计分'}，等级为“${evaluation.grade ?? scored.grade}”。${sayWaiting(material)}`,
      goalCompletion !== '' && `年度目标完成情况：${sentence(goalCompletion)}`,
      sentence(conclusion),
    )
  },
  'scores.grade': ({ material }) => says(sayLost(material)),
  'scores.deviations': ({ material, told }) =>
    told === 0 ? problems(material) : improvements(material),
}

function sayWaiting({ lines }: ReportMaterial): string {
  const open = lines.filter(({ score }) => score === null)
  return open.length === 0
    ? ''
    : `${named(open.map(({ line }) => line.name))}没有计分，不在总分之内。`
}

function sayLost({ lines }: ReportMaterial): string {
  const short = lines.filter(({ isShort }) => isShort)
  if (short.length > 0)
    return `失分在${named(short.map(({ line }) => line.name))}，原因见第五部分。`
  return lines.every(({ score }) => score !== null) ? '各项指标都达到了年初批复的指标值。' : ''
}

function problems(material: ReportMaterial) {
  const { evaluation, lines } = material
  const short = lines.filter(({ isShort }) => isShort)
  const own = sentence(evaluation.words.problems)
  if (short.length === 0)
    return says(own === '' ? '对照年初批复的指标值，没有发现偏差。填报人没有写其他问题。' : own)
  const points = short.map(
    ({ line }) => `“${line.name}”实际完成{{line.${line.code}}}，没有达到指标值`,
  )
  return {
    ...says(own, `对照年初批复的指标值，存在以下偏差：${inOrder(points)}`),
    tables: [deviationTable(material)],
  }
}

function improvements({ evaluation }: ReportMaterial) {
  const { words, departmentSuggestion } = evaluation
  const own = sentence(words.improvements)
  return {
    ...says(
      own === '' ? waiting : own,
      departmentSuggestion !== null && `主管部门的结果应用建议：${sentence(departmentSuggestion)}`,
    ),
    waitsForAuthor: own === '',
  }
}
