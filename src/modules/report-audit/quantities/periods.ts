/** Words that say when, or in which sense, a number holds. Numbers of different ones are not the same number. */
const words =
  /(?:19|20)\d{2}\s*年(?:度|末|底|初)?(?:\s*\d{1,2}\s*月份?(?:\s*\d{1,2}\s*日)?)?|上年度?(?:末|底|同期)?|去年(?:同期|底|末)?|今年|本年度?|全年|当年|年初|年末|年底|期初|期末|上半年|下半年|[一二三四1-4](?:至|-|~)?[一二三四1-4]?季度|\d{1,2}(?:-\d{1,2})?月(?:份|底|末)?|同期|截至|目前|累计|以来|十[三四五]五|计划|预计|目标|预算|调整后|决算|预期|明年|来年|原来|此前|改革前|改造前|现在|去除|最高|最低|法定|承诺|压缩前|压缩后/g

/** The last of them before an offset, within the text given. */
export function periodBefore(text: string): string | null {
  return [...text.matchAll(words)].at(-1)?.[0].replace(/\s/g, '') ?? null
}
