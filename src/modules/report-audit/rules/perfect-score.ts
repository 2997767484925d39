import { label } from '#kernel/label.ts'
import { compare, exactInteger } from '#kernel/exact.ts'
import { cellsOf } from '../relations/cells.ts'
import { findingOf, type Spot } from '../say-finding.ts'
import type { ClosingRule, Understood } from '../understood.ts'

const full = exactInteger(100)
const none = /^(?:无|暂无|没有|未发现|无明显问题|未发现问题|不存在问题|无问题)[。.]?$/

/** 100 points and no problem while something in the report cannot be. */
export const perfectScore: ClosingRule = (text, found) => {
  const [score] = fullScores(text)
  const denied = problemsDenied(text)
  if (!score || !denied) return []
  const wrong = found.filter(({ verdict }) => verdict === 'contradicts').length
  if (wrong === 0) return []
  return [
    findingOf(
      score,
      {
        verdict: 'look',
        rule: 'perfect-score',
        title: label(
          '满分、没有问题，但文中有矛盾',
          'Full score, no problem, yet figures contradict',
        ),
        note: label(
          `文中还有 ${wrong} 处数对不上，先改好再打分。`,
          `${wrong} figures of the report contradict; mend them before scoring.`,
        ),
        suggestions: [
          label('写出实际存在的问题，或者核对得分。', 'Tell what went wrong, or check the score.'),
        ],
      },
      [denied],
    ),
  ]
}

function fullScores(text: Understood): readonly Spot[] {
  const inProse = text.quantities.filter(
    ({ unit, value, before, passage, from }) =>
      unit.dimension === 'score' &&
      compare(value, full) === 0 &&
      /得分|总分|自评|评分|打分|评价结果/.test(
        before || passage.text.slice(Math.max(0, from - 12), from),
      ) &&
      !before.includes('满分'),
  )
  return [...inProse, ...scoresInTables(text)]
}

function scoresInTables(text: Understood): readonly Spot[] {
  const cells = cellsOf(text)
  const heads = new Map(
    cells
      .filter(({ text: words }) => /^(?:评价|自评)?(?:总)?(?:得分|总分)$/.test(words.trim()))
      .map((one) => [`${one.block} ${one.cell?.column ?? 0}`, one.cell?.row ?? 0]),
  )
  return cells
    .filter(
      ({ block, cell, text: words }) =>
        /^100(?:\.0+)?分?$/.test(words.trim()) &&
        cell?.row === (heads.get(`${block} ${cell?.column ?? 0}`) ?? -2) + 1,
    )
    .map((passage) => ({ passage, from: 0, to: passage.text.length }))
}

function problemsDenied(text: Understood): Spot | null {
  const { paragraphs } = text
  for (const [at, passage] of paragraphs.entries()) {
    const said =
      /(?:存在(?:的)?(?:主要)?问题|主要问题|问题及原因)[^。；：:]{0,10}[：:，]?\s*(?:无|暂无|没有|未发现)(?=[。；，]|$)/.exec(
        passage.text,
      )
    if (said) return { passage, from: said.index, to: said.index + said[0].length }
    const isUnder = /存在(?:的)?(?:主要)?问题/.test(paragraphs[at - 1]?.text ?? '')
    if (isUnder && none.test(passage.text.trim()))
      return { passage, from: 0, to: passage.text.length }
  }
  return deniedInTables(text)
}

function deniedInTables(text: Understood): Spot | null {
  const cells = cellsOf(text)
  const head = cells.find(({ text: words }) => /^存在(?:的)?(?:主要)?问题/.test(words.trim()))
  const passage = cells.find(
    ({ block, cell, text: words }) =>
      block === head?.block &&
      none.test(words.trim()) &&
      ((cell?.column === head.cell?.column && cell?.row === (head.cell?.row ?? 0) + 1) ||
        (cell?.row === head.cell?.row && (cell?.column ?? 0) > (head.cell?.column ?? 0))),
  )
  return passage ? { passage, from: 0, to: passage.text.length } : null
}
