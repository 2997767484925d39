/** The names of a list, and how many they may be: 和 may join two names or stand inside one. */
export interface List {
  readonly items: readonly string[]
  readonly atLeast: number
  readonly atMost: number
  /** Ends with 等: there may be more. */
  readonly isOpen: boolean
}

const cover = '□'

/** Words of a verb: what stands before them belongs to another list. */
const verb =
  /(?:开展|实施|推进|推动|完成|建设|建成|组织|落实|制定|出台|获得|举办|新建|新增|打造|成立|设立|设置|包括|涵盖|涉及|覆盖|完善|健全|优化|提升|加强|强化|召开|印发|进驻|通过|围绕|聚焦|针对|按照|选取|选择|选定|确定|支持|带动|引进|投入|安排|配备|购置|采购|梳理|整合|接入|上线|推出|发布|走访|检查|排查|整治|解决|办理|受理|培育|发展|实现|形成|构建|建立|创建|争取|入选|列入|纳入|划分|分为|下设|内设|位于|分布|做好|抓好|用于|来自|负责|编制|修订|起草|审议|调整|撤销|下放|取消|承接|评选|评为|荣获|参与|参加|联合|会同|协调|指导|督促|试点|在|对|将|为|向|把|从|由|以|至|到|有|设|是)/

const kindsOnly =
  /^(?:各|有关|相关)?(?:镇|乡|村|社区|街道|街|乡镇|园区|开发区|管委会|办事处|街办|场|区|县|市|单位|部门|企业|处|科室|股室|办|所)$/

/** Reads a text as a list that ends there. Null where it is none. */
export function listEndingAt(text: string): List | null {
  const clause = withoutBrackets(/[^，,。；;：:！!？?\n]*$/.exec(text)?.[0] ?? '')
  const isOpen = /等+(?:全部|一共|共计|共|这)?$/.test(clause)
  const body = clause.replace(/等*(?:全部|一共|共计|总共|共|这)?$/, '')
  const quoted = /[“「]([^”」]*、[^”」]*)[”」]$/.exec(body)
  const parts = (quoted?.[1] ?? body).split('、')
  const last = parts.at(-1) ?? ''
  const items: string[] = []
  for (const part of parts.toReversed()) {
    items.unshift(part.trim())
    if (items.length > 1 && quoted === null && verb.test(part)) break
  }
  return listOf(items, last, isOpen)
}

/** Reads a text as a list that fills it. */
export function listIn(text: string): List | null {
  const body = withoutBrackets(text)
  const isOpen = /等[^、]{0,6}$/.test(body)
  const items = body
    .replace(/等[^、]{0,6}$/, '')
    .split('、')
    .map((item) => item.trim())
  return listOf(items, items.at(-1) ?? '', isOpen)
}

function listOf(items: readonly string[], last: string, isOpen: boolean): List | null {
  const joined = items.reduce((sum, item) => sum + conjunctions(item), 0)
  if (items.length + joined < 2 || items.some((item) => item === '')) return null
  if (last === '' || items.some((item) => kindsOnly.test(item))) return null
  return { items, atLeast: items.length, atMost: items.length + joined, isOpen }
}

/** Whether no item says more than a name. */
export function areNames(items: readonly string[], lead = 0): boolean {
  return items
    .slice(lead)
    .every((item) => item.length <= 14 && !/[\d，,。；;]/.test(item) && !verb.test(item))
}

function conjunctions(item: string): number {
  return item.match(/以及|及其|[和与及]/g)?.length ?? 0
}

// 《…、…》 and (…、…) are one name or a remark, whatever stands inside; the length stays.
function withoutBrackets(text: string): string {
  return text.replace(/《[^》]*》|\([^)]*\)|（[^）]*）|〔[^〕]*〕/g, (inside) =>
    cover.repeat(inside.length),
  )
}
