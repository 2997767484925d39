import type { Quantity } from '../quantities/quantity.ts'

/** Words that say how a number is told, not of what. */
const telling =
  /其中|同时|此外|另外|以及|截至|目前|全年|全县|全市|全镇|全局|全区|我县|我市|我局|本局|本单位|本部门|今年|去年|上年度?|本年度?|当年|年度|年初|年末|年底|累计|合计|共计|总计|总共|一共|实际|已经|达到|达|为|是|有|共|均|约|近|超过?|逾|完成|实现|实行|进行|开展|组织|新增|分别|比|较|同比|环比|率|占比|比例|比重|占|的|了|和|与|及|等|各|类|度|\d{4}年|[\s，、：:；。（）()“”"]/g

/** What is left of some words once those that only tell a number are gone. */
export function contentOf(words: string): string {
  return words.replace(telling, '')
}

/** How many pairs of neighbouring characters two phrases share. */
export function sharedPairs(one: string, other: string): number {
  const pairs = pairsOf(contentOf(one))
  return [...pairsOf(contentOf(other))].filter((pair) => pairs.has(pair)).length
}

function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < words.length; at += 1) pairs.add(words.slice(at, at + 2))
  return pairs
}

/** The words a number is named by: those before it in its clause, and those that follow it at once. */
export function nameOf({ before, after }: Quantity): string {
  const follows = /^[^，,。；;：:、（(）)]{0,16}/.exec(after)?.[0] ?? ''
  return `${before}${follows}`
}

/** The same, short enough to name a line of a recomputation; its own words where nothing is left. */
export function shortNameOf(quantity: Quantity): string {
  const { before, after } = quantity
  const tidy = (words: string): string =>
    words
      .replace(/^[\s，,、：:；;。（()）]+|[\s，,、：:；;。（(为达约是有共计]+$/g, '')
      .replace(/^(?:其中|同时|此外|以及|和|与|及)[：:，,]?/, '')
  const own = tidy(before.split(/[，,。；;：:、（(]/).at(-1) ?? '')
  const behind = /^[^，,。；;：:、（(）)\d]{1,12}/.exec(after)?.[0] ?? ''
  const name = own === '' || /^(?:占|达|共|有|为)$/.test(own) ? tidy(behind) : own
  return name.slice(-14)
}
