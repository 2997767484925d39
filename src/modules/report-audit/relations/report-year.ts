import type { Understood } from '../understood.ts'

/** How many paragraphs a title may take. */
const titleMax = 6

/** The year that a report says in its title to be of; null where it says none. */
export function reportYearOf({ paragraphs }: Understood): number | null {
  for (const { text } of paragraphs.slice(0, titleMax)) {
    const [, year] =
      /(20\d{2})\s*年度?[^。；]{0,30}(?:报告|自评|总结|决算|绩效|说明|年报)/.exec(text) ?? []
    if (year !== undefined && text.length <= 60) return Number(year)
  }
  return null
}
