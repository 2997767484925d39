import { label } from '#kernel/label.ts'

/** The sentences of the page of doubts; what is doubted comes from the server in the reader's language. */
export const words = {
  title: label('疑点', 'Doubts'),
  scope: label(
    '从全县的报账单里查出，随时重算，列出您能看到的。有原因的写明原因，错了的改正，由别人确认。',
    'Found in the claims of the whole county, anew each time; those you may see are listed. Give the reason or correct it; somebody else confirms.',
  ),
  rules: label('种类', 'Kind'),
  allRules: label('全部', 'All'),
  standing: label('进展', 'Where it stands'),
  open: label('待答复', 'To be answered'),
  answered: label('待确认', 'To be confirmed'),
  settled: label('已说明', 'Explained'),
  all: label('全部', 'All'),
  found: (count: number) =>
    label(`${String(count)} 个`, `${String(count)} ${count === 1 ? 'doubt' : 'doubts'}`),
  shownOnly: (shown: number) =>
    label(
      `先列 ${String(shown)} 个，其余请按种类看。`,
      `The first ${String(shown)} are listed; choose a kind for the others.`,
    ),
  none: label('没有查到疑点。', 'Nothing is doubted here.'),
  noneWhy: label('换一个年度或种类再看。', 'Look at another year or kind.'),
  vouchers: label('凭证', 'Vouchers'),
  more: (count: number) =>
    label(
      `还有 ${String(count)} 张，您看不到或没有列出`,
      `${String(count)} more, not yours to see or not listed`,
    ),
  yuan: label('元', 'yuan'),
  answer: label('答复', 'Answer'),
  seeAnswer: label('看答复', 'See the answer'),
  answers: label('全部答复', 'All answers'),
  countyDefault: label('本县缺省', 'county default'),
  source: label('依据', 'Rests on'),
} as const
