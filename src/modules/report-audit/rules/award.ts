import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import { reportYearOf } from '../relations/report-year.ts'
import { findingOf, type Spot } from '../say-finding.ts'
import type { Passage } from '../text/passage.ts'
import type { Rule, Understood } from '../understood.ts'

const given = '(?:获评|荣获|被评为|荣膺|被授予|获得|入选|评为)'
const honour = new RegExp(
  `${given}[^，。；]{0,30}?(?:称号|先进|优秀|示范|标兵|模范|表彰|奖|星级|典型|百强)[^，。；、]{0,12}`,
  'g',
)
const named = new RegExp(`${given}(?<name>“[^”]{4,30}”)(?:称号)?`, 'g')

/** An honour of another year than the report's, or one that two projects claim. */
export const award: Rule = (text) => [...ofOtherYears(text), ...claimedTwice(text)]

function ofOtherYears(text: Understood): readonly Finding[] {
  const year = reportYearOf(text)
  if (year === null) return []
  return text.sentences.flatMap(({ passage, from, text: sentence }) =>
    [...sentence.matchAll(honour)].flatMap(({ index }) => {
      const written = [...sentence.slice(0, index).matchAll(/(20\d{2})\s*年(?:度)?/g)].at(-1)
      if (!written || Number(written[1]) === year) return []
      if (/截至|以来|自\s*$|起|至今/.test(sentence.slice(Math.max(0, written.index - 2), index)))
        return []
      const start = from + written.index
      return [
        findingOf(
          { passage, from: start, to: start + written[0].length },
          {
            verdict: 'look',
            rule: 'award',
            title: label('荣誉不是报告年度的', "An honour of another year than the report's"),
            note: label(
              `报告说的是 ${year} 年，这项荣誉写的是 ${written[1] ?? ''} 年。`,
              `The report is of ${year}, the honour of ${written[1] ?? ''}.`,
            ),
            suggestions: [
              label('不是本年度的成效请删去，或者核对年份。', 'Leave it out, or check the year.'),
            ],
          },
        ),
      ]
    }),
  )
}

interface Claim extends Spot {
  readonly name: string
  readonly project: string
}

function claimedTwice({ paragraphs, knowledge }: Understood): readonly Finding[] {
  const claims = paragraphs.flatMap(claimsIn)
  const first = new Map<string, Claim>()
  return claims.flatMap((claim) => {
    const earlier = first.get(claim.name)
    if (!earlier) first.set(claim.name, claim)
    if (
      earlier &&
      claim.project !== '' &&
      earlier.project !== '' &&
      earlier.project !== claim.project
    )
      return [twice(claim, earlier.project, [earlier])]
    const other = knowledge.others.find(({ paragraphs: theirs }) =>
      theirs.some((one) => one.includes(claim.name)),
    )
    return other ? [twice(claim, other.title, [])] : []
  })
}

function claimsIn(passage: Passage): readonly Claim[] {
  const project =
    /^(?:[(（]?[\d一二三四五六七八九十]+[)）.、]\s*)?([^，。；：:]{2,24}项目)[：:]/.exec(
      passage.text,
    )?.[1] ??
    passage.under.findLast((heading) => heading.endsWith('项目')) ??
    ''
  return [...passage.text.matchAll(named)].map(({ index, 0: words, groups }) => ({
    passage,
    from: index,
    to: index + words.length,
    name: groups?.['name'] ?? '',
    project,
  }))
}

function twice(claim: Claim, other: string, others: readonly Spot[]): Finding {
  return findingOf(
    claim,
    {
      verdict: 'look',
      rule: 'award',
      title: label('同一项荣誉算给了两个项目', 'One honour is counted for two projects'),
      note: label(`“${other}”也写了这项荣誉。`, `“${other}” claims it too.`),
      suggestions: [label('请核对这项荣誉属于哪个项目。', 'Check to which project it belongs.')],
    },
    others,
  )
}
