import { label } from '#kernel/label.ts'
import type { Finding } from '../audit.ts'
import type { Quantity, Sentence } from '../quantities/quantity.ts'
import { announcedSteps } from '../relations/announced-steps.ts'
import { areNames, listEndingAt, listIn, type List } from '../relations/list-items.ts'
import { findingOf, namedLine, type Spot } from '../say-finding.ts'
import type { Rule, Understood } from '../understood.ts'

/** What a list may count, with the endings its names may have; none where names end in anything. */
const kinds: readonly { readonly said: RegExp; readonly ends: RegExp | null }[] = [
  {
    said: /^(?:乡镇|镇)(?:\(街道\)|街道|街|乡|\(乡\))|^镇办|^乡镇/,
    ends: /(?:镇|街道|乡|街道办事处)$/,
  },
  { said: /^镇/, ends: /镇$/ },
  { said: /^街道/, ends: /街道$/ },
  { said: /^乡(?!村|土)/, ends: /乡$/ },
  { said: /^(?:行政)?村\(社区\)|^村社/, ends: /(?:村|社区)$/ },
  { said: /^(?:行政)?村/, ends: /村$/ },
  { said: /^社区/, ends: /社区$/ },
  { said: /^县\(市、区\)|^县(?:市)?区/, ends: /[县市区]$/ },
  { said: /^县/, ends: /县$/ },
  { said: /^(?:部门|单位)/, ends: /(?:局|办|委|部|中心|厅|院|队|会|办公室|公司|站|所)$/ },
  { said: /^(?:系统|平台)/, ends: /(?:系统|平台)$/ },
  { said: /^(?:股室?|科室?|处室?)/, ends: /(?:股|室|科|处)$/ },
  {
    said: /^(?:方面|环节|阶段|领域|层面|维度|步骤|问题|项目|类别|渠道|指标|内设机构|机构|行业|模块|采购|工作|制度|窗口|专区|片区|组)/,
    ends: null,
  },
]

const units = new Set([
  '个',
  '家',
  '项',
  '类',
  '种',
  '所',
  '套',
  '镇',
  '乡',
  '村',
  '县',
  '区',
  '街道',
  '社区',
])
const most = 60

interface Counted {
  readonly quantity: Quantity
  readonly count: number
  readonly spot: Spot
  /** The words after the number that say what is counted. */
  readonly noun: string
  readonly ends: RegExp | null
  readonly isKnown: boolean
}

/** 隆盛、象山等2个镇: as many names as are counted. */
export const listLength: Rule = (text) =>
  text.sentences.flatMap((sentence) =>
    sentence.quantities.flatMap((quantity) => {
      const counted = countedIn(quantity)
      if (!counted) return []
      return (
        steps(text, sentence, counted) ??
        namesBehind(text, counted) ??
        namesBefore(text, counted) ??
        []
      )
    }),
  )

function countedIn(quantity: Quantity): Counted | null {
  const { unit, bound, high, value, passage, to, from } = quantity
  if (unit.dimension !== 'count' || !units.has(unit.name)) return null
  if (bound !== 'exact' || high !== null || value.under !== 1n) return null
  const count = Number(value.over)
  if (count < 1 || count > most) return null
  const behind = passage.text.slice(to, to + 14)
  const isOwnNoun = /[镇乡村县区社道]/.test(unit.name)
  const own = isOwnNoun ? unit.name + behind : behind
  const kind = kinds.find(({ said }) => said.test(own))
  // One of something is a list only where its names tell that they are of that kind.
  if (count === 1 && !kind?.ends) return null
  const said = kind?.said.exec(own)?.[0] ?? ''
  const noun = isOwnNoun ? said.slice(unit.name.length) : said
  return {
    quantity,
    count,
    noun: said,
    spot: { passage, from, to: to + noun.length },
    ends: kind?.ends ?? null,
    isKnown: kind !== undefined,
  }
}

function steps(
  text: Understood,
  sentence: Sentence,
  { quantity, count, spot }: Counted,
): readonly Finding[] | null {
  const told = announcedSteps(text, sentence, quantity)
  if (told === null) return null
  if (told.count === count) return [follows(spot, count)]
  if (told.isUnclear) return []
  return [contradicts(spot, count, told.count, told.marks)]
}

// 3个镇：甲镇、乙镇、丙镇。 and 3个镇（甲镇、乙镇、丙镇）
function namesBehind(text: Understood, counted: Counted): readonly Finding[] | null {
  const { spot, ends, isKnown } = counted
  const behind = spot.passage.text.slice(spot.to, spot.to + 400)
  const [, bracketed] = /^\(([^()]*、[^()]*)\)/.exec(behind) ?? []
  const [, listed] =
    /^[^，,。；;：:、(]{0,8}(?::|：|，?(?:包括|分别是|分别为|即|包含|涵盖)[:：]?)([^。；;：:，,]*、[^。；;：:，,]*)(?:[。；;]|$)/.exec(
      behind,
    ) ?? []
  const list = listIn(bracketed ?? listed ?? '')
  if (!list || !isKnown) return null
  const names = list.items
  const mixed = subdistrictAmongTowns(text, counted, names)
  if (mixed) return [mixed]
  const isSure =
    areNames(names) && (ends ? names.every((name) => ends.test(name)) : bracketed === undefined)
  return judged(counted, list, isSure)
}

// 甲镇、乙镇、丙镇等3个镇
function namesBefore(text: Understood, counted: Counted): readonly Finding[] | null {
  const { quantity, ends } = counted
  const list = listEndingAt(quantity.before)
  if (!list) return null
  const last = list.items.at(-1) ?? ''
  const isQuoted = /[”」](?:等)?(?:共|这)?$/.test(quantity.before)
  const mixed = subdistrictAmongTowns(text, counted, list.items)
  if (mixed) return [mixed]
  const areAlike = ends !== null && list.items.slice(1).every((item) => ends.test(item))
  if (!list.isOpen && !isQuoted && !(ends?.test(last) ?? false)) return null
  const isSure =
    isQuoted ||
    (areNames(list.items, 1) &&
      (areAlike || (list.isOpen && (quantity.unit.name === '项' || counted.isKnown))))
  return judged(counted, list, isSure)
}

function judged({ spot, count }: Counted, list: List, isSure: boolean): readonly Finding[] {
  if (count >= list.atLeast && count <= list.atMost) return [follows(spot, count)]
  if (count > list.atMost && list.isOpen) return []
  if (!isSure) return []
  const named = count < list.atLeast ? list.atLeast : list.atMost
  return [contradicts(spot, count, named, list.items.join('、'))]
}

function subdistrictAmongTowns(
  { knowledge }: Understood,
  { noun, spot, count }: Counted,
  items: readonly string[],
): Finding | null {
  if (noun !== '镇') return null
  const known = new Set(knowledge.names)
  const isSubdistrict = (item: string): boolean => {
    if (/街道(?:办事处)?$/.test(item)) return true
    const short = item.slice(-4).replace(/^.*(?:在|对|的)/, '')
    return short.length >= 2 && known.has(`${short}街道`) && !known.has(`${short}镇`)
  }
  const subdistricts = items.filter(isSubdistrict)
  const [first] = subdistricts
  if (first === undefined || subdistricts.length === items.length) return null
  return findingOf(spot, {
    verdict: 'contradicts',
    rule: 'list-length',
    title: label('把街道算成了镇', 'A subdistrict is counted as a town'),
    recomputed: [
      namedLine(label('列出的街道', 'Subdistricts named'), subdistricts.join('、')),
      namedLine(label('列出的名称', 'Names listed'), `${items.length}个`, true),
    ],
    suggestions: [
      label(
        `改成“${count}个镇（街道）”，或者把${first}单独写出来。`,
        `Write “${count}个镇（街道）”, or name ${first} apart.`,
      ),
    ],
  })
}

function follows(spot: Spot, count: number): Finding {
  return findingOf(spot, {
    verdict: 'follows',
    rule: 'list-length',
    title: label('数目与列出的一致', 'As many are named as are counted'),
    recomputed: [namedLine(label('数出', 'Counted'), String(count), true)],
  })
}

function contradicts(spot: Spot, said: number, named: number, items: string): Finding {
  const isMore = named > said
  return findingOf(spot, {
    verdict: 'contradicts',
    rule: 'list-length',
    title: isMore
      ? label('列出的比说的多', 'More are named than are counted')
      : label('列出的比说的少', 'Fewer are named than are counted'),
    recomputed: [
      namedLine(label('列出', 'Named'), items),
      namedLine(label('数出', 'Counted'), String(named), true),
      namedLine(label('文中写的', 'Written'), String(said)),
    ],
    suggestions: [
      label(`列得全的话，这里应写 ${named}。`, `If all are named, this should say ${named}.`),
      isMore
        ? label(
            `数目不错的话，请删去多列的 ${named - said} 个。`,
            `If the number is right, take out ${named - said}.`,
          )
        : label(
            `数目不错的话，请补上缺的 ${said - named} 个。`,
            `If the number is right, add the missing ${said - named}.`,
          ),
    ],
  })
}
