import { label } from '#kernel/label.ts'

/** Sentences of the report's preview. */
export const reportSentences = {
  reports: label('绩效报告', 'Reports'),
  noReports: label(
    '下达了自评，报告就在这里。',
    'Once an evaluation is open, its report stands here.',
  ),
  figures: label('报告里的数', 'Figures of the report'),
  figuresHint: label('点一个，正文里就标出来', 'Choose one to mark it in the text'),
  places: (count: number) =>
    label(`正文里 ${String(count)} 处`, `${String(count)} ${count === 1 ? 'place' : 'places'}`),
  nextPlace: label('下一处', 'Next'),
  asOf: label('时点', 'As of'),
  draft: label('草稿', 'Draft'),
  sample: label('样例，不具法律效力', 'Sample, without legal force'),
  rewrite: label('改写', 'Rewrite'),
  rewriteIt: (heading: string) => label(`改写“${heading}”`, `Rewrite “${heading}”`),
  rewritten: label('填报人改写', 'Rewritten'),
  restore: label('恢复自动写的', 'Restore the written one'),
  restored: label('存了以后恢复成自动写的。', 'Once saved, it is written from the records again.'),
  writtenFrom: (sources: string) => label(`自动写自：${sources}`, `Written from: ${sources}`),
  waitsForAuthor: label('这一节要您来写', 'This section waits for you'),
  leave: label('先不改', 'Leave as it was'),
  save: label('存这一节', 'Save'),
  whyTyped: label('没有来源的数为什么留着', 'Why figures without a source stay'),
  download: label('下载', 'Download'),
  fill: label('回到填报', 'Back to filling in'),
  record: label('看这份自评', 'See the record'),
  moved: label('报告定稿以后变了的数', 'What moved since the report was made final'),
  movedNothing: label('定稿以后没有数变过', 'No figure has moved since it was made final'),
  broken: label('和定稿时的登记对不上的数', 'Figures their own registers no longer give'),
  mustMend: (count: number) =>
    label(`报告里还有 ${String(count)} 处要改`, `${String(count)} to correct in the report`),
} as const
