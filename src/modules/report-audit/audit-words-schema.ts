import { label, type Label } from '#kernel/label.ts'
import type { Verdict } from './audit.ts'
import type { RuleName } from './rule-name.ts'

/** The words of every face of an audit: desk, paper, table and terminal say the same. */
export const verdictLabels: Readonly<Record<Verdict, Label>> = {
  contradicts: label('矛盾', 'Contradicts'),
  look: label('要看', 'Look'),
  follows: label('相符', 'Follows'),
}

/** How each is drawn, so that whoever sees no colour can tell them apart. */
export const verdictLines: Readonly<Record<Verdict, Label>> = {
  contradicts: label('波浪线', 'wavy line'),
  look: label('短线', 'dashes'),
  follows: label('点线', 'dotted line'),
}

/** A name written wrongly is no figure, and says so. */
export const wordingLabel = label('用字', 'Wording')

export const ruleLabels: Readonly<Record<RuleName, Label>> = {
  ratio: label('比率和分子分母', 'Rate against its two numbers'),
  'part-of-whole': label('部分和整体', 'Part of a whole'),
  'sum-of-parts': label('合计和分项', 'Sum of parts'),
  'list-length': label('个数和列出的', 'Count against the list'),
  'same-noun': label('前后说法', 'Said twice'),
  average: label('平均数', 'Average'),
  'average-range': label('平均数在高低之间', 'Average within its range'),
  'pooled-rate': label('总体比率在各部分之间', 'Pooled rate within its parts'),
  shares: label('占比加总', 'Shares add up'),
  growth: label('增减幅度', 'Growth'),
  direction: label('升降说法', 'Rise or fall'),
  balance: label('期初期末', 'Opening and closing'),
  'subset-order': label('大小关系', 'Order of subsets'),
  execution: label('执行和结余', 'Execution and balance'),
  'table-sum': label('表格合计', 'Sums of a table'),
  weights: label('权重和分值', 'Weights and points'),
  grade: label('等级和得分', 'Grade against score'),
  capitals: label('大写和小写', 'Capitals against figures'),
  dates: label('日期', 'Dates'),
  days: label('天数', 'Days'),
  absolutes: label('零、全部和数', 'None or all against a count'),
  'rate-without-base': label('没有分母的比率', 'Rate without its base'),
  satisfaction: label('满意度', 'Satisfaction'),
  award: label('荣誉', 'Award'),
  'perfect-score': label('满分', 'Full points'),
  purpose: label('用途', 'Purpose'),
  method: label('办法', 'Method'),
  copied: label('雷同', 'Copied'),
  name: label('名称', 'Names'),
  register: label('和登记的数', 'Against the registers'),
  cumulative: label('累计数', 'Cumulative figure'),
}

export const auditWords = {
  figures: label('个数字', 'figures'),
  unjudged: label('没有可对的', 'nothing to hold against'),
  findings: (count: number): Label =>
    count === 0
      ? label('没有发现问题', 'Nothing was found')
      : label(
          `问题 ${String(count)} 处，按正文的顺序`,
          `${String(count)} found, in the order of the text`,
        ),
  suggestions: label('这样才对得上', 'What would make it right'),
  understood: label('读作', 'Understood as'),
  place: (block: number, page: number | null): Label =>
    page === null
      ? label(`第 ${String(block + 1)} 段`, `paragraph ${String(block + 1)}`)
      : label(
          `第 ${String(page)} 页，第 ${String(block + 1)} 段`,
          `page ${String(page)}, paragraph ${String(block + 1)}`,
        ),
  cell: ({ row, column }: { readonly row: number; readonly column: number }): Label =>
    label(
      `表中第 ${String(row + 1)} 行第 ${String(column + 1)} 列`,
      `row ${String(row + 1)}, column ${String(column + 1)} of the table`,
    ),
  byProgram: label(
    '这是自动核对，只提出问题，不改报告。',
    'A program made this check: it only asks, and changes nothing.',
  ),
} as const
