import { minus, plus } from '#kernel/exact.ts'
import { label } from '#kernel/label.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { intervalOf, lessOf, sumOf } from '../quantities/interval.ts'
import { judge, type Reckoning } from '../relations/judge.ts'
import { clauseBefore, isAmount, isSameKind } from '../relations/near.ts'
import { lineFor } from '../relations/reckon.ts'
import type { Rule } from '../understood.ts'

const opening =
  /上年结转|上年末|年初(?:结转|结存|结余|库存|未结|存量|在册|有)?|期初|结转(?:上年|以前年度)|上期结转|原有|历年结余|遗留/
const received =
  /收到|新(?:编制|建|接入|签|办|设|开|录入|归集|发展)|新收|受理|接收|新增|收入|入库|到位|购入|下达|新接|接件|登记|转入|增加|预算|拨入/
const spent =
  /办结|支出|中标|成交|出库|支付|核销|注销|领用|发放|答复|结案|使用|减少|转出|报废|退出|完成(?!率)/
const closing =
  /(?:年末|期末|年底)(?:结转|结存|结余|库存|未结|存量|在册|有|尚有|剩余)?|结余|结存|未办结|尚未|在办|未结|剩余|余额|尚余|结转下年|库存|累计|节约(?:资金)?$/

type Side = 'opening' | 'received' | 'spent' | 'closing'

/** Opening + received − closed = closing, and what is left of what was given. */
export const balance: Rule = (text) =>
  [...text.sentencesOf.values()].flatMap((sentences) => {
    const alone = sentences.flatMap(({ quantities }) => judgeStock(quantities))
    const together =
      sentences.length > 1 && sentences.length <= 4
        ? judgeStock(sentences.flatMap(({ quantities }) => quantities))
        : []
    return alone.length > 0 ? alone : together
  })

function judgeStock(quantities: readonly Quantity[]): ReturnType<Rule> {
  const told = quantities.filter(isAmount).flatMap((quantity) => {
    const side = sideOf(quantity)
    return side === null ? [] : [{ quantity, side }]
  })
  const closings = told.filter(({ side }) => side === 'closing')
  const last = closings[0]?.quantity
  if (!last || closings.length > 1) return []
  const kin = told.filter(({ quantity }) => isSameKind(quantity, last))
  const of = (wanted: Side): readonly Quantity[] =>
    kin.filter(({ side }) => side === wanted).map(({ quantity }) => quantity)
  const [open, into, out] = [of('opening'), of('received'), of('spent')]
  const isStock = last.before.includes('累计')
  if (into.length === 0 || open.length > 1 || (isStock ? open.length === 0 : out.length === 0))
    return []
  const others = quantities.filter(
    (one) => isSameKind(one, last) && one !== last && !kin.some(({ quantity }) => quantity === one),
  )
  const isPlain = into.length === 1 && out.length === (isStock ? 0 : 1) && others.length === 0
  const isBefore = kin.every(({ quantity }) => quantity.index <= last.index)
  const isSure =
    isPlain &&
    (isBefore || isStock) &&
    !/其中|上年度?同期|另/.test(last.before) &&
    [...open, ...into, ...out, last].every(({ bound }) => bound === 'exact')
  return judge(last, [reckon(open, into, out)], {
    rule: 'balance',
    title: label(
      '期初、收、支和期末对不上',
      'Opening, received and closed do not give the closing figure',
    ),
    right: label('期末的数算得出来', 'The closing figure follows'),
    isSure,
  })
}

function reckon(
  open: readonly Quantity[],
  into: readonly Quantity[],
  out: readonly Quantity[],
): Reckoning {
  const added = [...open, ...into]
  const [first, ...rest] = added
  if (!first) throw new Error('A balance begins with something.')
  const sum = rest.map(({ value }) => value).reduce(plus, first.value)
  return {
    computed: out.map(({ value }) => value).reduce(minus, sum),
    mayBe: lessOf(sumOf(added.map(intervalOf)), sumOf(out.map(intervalOf))),
    lines: [
      lineFor(first),
      ...rest.map((one) => lineFor(one, '+ ')),
      ...out.map((one) => lineFor(one, '- ')),
    ],
    from: [...added, ...out],
  }
}

function sideOf(quantity: Quantity): Side | null {
  const words = clauseBefore(quantity).split(/[、(]/).at(-1) ?? ''
  if (/率|比|较|人均|平均|每/.test(words)) return null
  if (opening.test(words)) return 'opening'
  if (closing.test(words)) return 'closing'
  if (spent.test(words)) return 'spent'
  return received.test(words) ? 'received' : null
}
