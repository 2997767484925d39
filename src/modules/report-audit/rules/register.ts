import { exact, times, DecimalString } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Finding, RegisteredFigure } from '../audit.ts'
import { agreementOf } from '../quantities/agreement.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { reportYearOf } from '../relations/report-year.ts'
import { findingOf, namedLine } from '../say-finding.ts'
import type { Rule } from '../understood.ts'

/** Words before a name that make it another's, or no result. */
const others =
  /镇|乡|街道|社区|村|局|其中|上半年|季度|\d月|本月|当月|日均|月均|目标|计划|预计|力争|上年|去年|全省|全国|全市|新增|改造前|比|较/

/** An indicator of the registers named in the text with another value. */
export const register: Rule = (text) => {
  const { registered } = text.knowledge
  if (registered.length === 0) return []
  const year = reportYearOf(text)
  return text.sentences.flatMap((sentence) =>
    sentence.quantities.length === 0
      ? []
      : registered.flatMap((figure) => comparedIn(sentence, figure, year)),
  )
}

function comparedIn(
  sentence: Sentence,
  figure: RegisteredFigure,
  reportYear: number | null,
): readonly Finding[] {
  const { passage, text } = sentence
  const at = text.indexOf(figure.name)
  if (at < 0 || !DecimalString.safeParse(figure.value).success) return []
  const [from, to] = [sentence.from + at, sentence.from + at + figure.name.length]
  const written = sentence.quantities.find(
    (one) =>
      (one.from >= to &&
        /^(?:共|总|数|已|均|约|为|达到?|是|有|[：:]|\s|计)*$/.test(
          passage.text.slice(to, one.from),
        )) ||
      (one.to <= from && /^(?:的|\s)*$/.test(passage.text.slice(one.to, from))),
  )
  if (!written || !isInUnit(written, figure)) return []
  const lead = passage.text.slice(sentence.from, Math.min(from, written.from))
  if (others.test(lead.split(/[，,；;：:]/).at(-1) ?? '')) return []
  const year = Number(/(20\d{2})\s*年/g.exec(lead.slice(lead.lastIndexOf('20')))?.[1] ?? reportYear)
  if (year !== figure.year) return []
  const value = times(
    exact(figure.value),
    written.unit.dimension === 'share' ? { over: 1n, under: 1n } : unitFactor(written, figure),
  )
  if (agreementOf(written, value) !== null) return []
  const held = `${figure.value}${figure.unit}`
  return [
    findingOf(written, {
      verdict: 'look',
      rule: 'register',
      title: label('与登记的数不同', 'Not what the register holds'),
      recomputed: [
        namedLine(label(`登记的${figure.name}`, `${figure.name} in the register`), held, true),
        namedLine(label('文中写的', 'Written'), written.text),
      ],
      note: label(
        `登记的是 ${figure.year} 年的数。`,
        `The register's figure is of ${figure.year}.`,
      ),
      suggestions: [
        label(
          `登记的数不错的话，这里写 ${held}；不然请更正登记。`,
          `If the register is right, write ${held}; else mend the register.`,
        ),
      ],
    }),
  ]
}

function isInUnit({ unit }: Quantity, figure: RegisteredFigure): boolean {
  if (unit.dimension === 'share') return figure.unit === '%'
  if (unit.dimension === 'money') return /^[万亿]?元$/.test(figure.unit)
  return unit.name === figure.unit
}

function unitFactor({ unit }: Quantity, figure: RegisteredFigure): { over: bigint; under: bigint } {
  if (unit.dimension !== 'money') return unit.factor
  return {
    over: figure.unit === '万元' ? 10_000n : figure.unit === '亿元' ? 100_000_000n : 1n,
    under: 1n,
  }
}
