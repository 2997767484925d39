import { label } from '#kernel/label.ts'

/** The sentences of a treasury list's match; what stands in its rows comes from the server. */
export const words = {
  title: label('逐笔核对', 'Line by line'),
  treasury: label('国库已付', 'Paid by the treasury'),
  here: label('我们登记的', 'Recorded here'),
  standing: label('对上了没有', 'How it stands'),
  whatToDo: label('怎么办', 'What to do'),
  matched: label('已勾对', 'Matched'),
  difference: label('相差', 'Difference'),
  times: (count: number) =>
    label(`${String(count)} 笔`, `${String(count)} ${count === 1 ? 'payment' : 'payments'}`),
  yuan: label('元', 'yuan'),
  show: label('看哪些', 'Which rows'),
  shown: {
    open: label('没对上的', 'Not settled'),
    explained: label('已说明的', 'Explained'),
    matched: label('已勾对的', 'Matched'),
    all: label('全部', 'All'),
  },
  find: label('收款人、金额、凭证号', 'Payee, amount, voucher'),
  nothing: label('没有', 'Nothing'),
  sameNot: label('没有符合的', 'Nothing like it'),
  showAll: label('看全部', 'Show all'),
  allSettled: label('都对上或说明了', 'Everything is matched or explained'),
  noneSo: label('没有这样的。', 'There is none.'),
  noneYet: label(
    '表头对应好，清单里的支付就列在这里。',
    'Once its columns are known, the payments of the list stand here.',
  ),
  unread: label('清单还没有读', 'The list is not read yet'),
  more: (count: number) => label(`再看 ${String(count)} 笔`, `Show ${String(count)} more`),
  handReason: (reason: string) => label(`原因：${reason}`, `Reason: ${reason}`),
  said: (cause: string, note: string) => label(`${cause}：${note}`, `${cause}: ${note}`),
  ofYear: label('全年', 'The year'),
  failed: label('核对的内容没有读到。', 'The match could not be read.'),
} as const
