import { label } from '#kernel/label.ts'
import { findingOf } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

const shortest = 40

/** A paragraph that another project's report has word for word. */
export const copied: Rule = ({ paragraphs, knowledge }) => {
  const titles = new Map<string, string>()
  for (const { title, paragraphs: others } of knowledge.others)
    for (const other of others) {
      const words = withoutSpaces(other)
      if (isTelling(words)) titles.set(words, title)
    }
  if (titles.size === 0) return []
  return paragraphs.flatMap((passage) => {
    const title = passage.level === null ? titles.get(withoutSpaces(passage.written)) : undefined
    if (title === undefined) return []
    return [
      findingOf(
        { passage, from: 0, to: passage.text.length },
        {
          verdict: 'look',
          rule: 'copied',
          title: label('与另一份报告的段落一字不差', 'Word for word a paragraph of another report'),
          note: label(`同样的话也写在《${title}》里。`, `The same words stand in “${title}”.`),
          suggestions: [
            label('请写本项目自己的情况和数。', "Tell this project's own facts and figures."),
          ],
        },
      ),
    ]
  })
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}

// Names of papers and what a rule demands are the same in every report.
function isTelling(words: string): boolean {
  const own = words.replace(/《[^》]*》|[（(][^）)]*[〔[][^）)]*[）)]/g, '')
  return (
    words.length >= shortest &&
    own.length >= shortest &&
    !/^(?:根据|依据|按照|为贯彻|为落实)[^。]*[。]?$/.test(own)
  )
}
