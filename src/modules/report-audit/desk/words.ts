import { label } from '#kernel/label.ts'

/** What the desk says around an audit; what was found comes from the server in words. */
export const words = {
  text: label('正文', 'The text'),
  original: label('打开原文件', 'Open the original'),
  failed: label('没有读到审核结果', 'The audit could not be read'),
  noText: label('报告里没有文字', 'There is no text in the report'),
  filter: label('看哪些', 'Which findings'),
  asking: label('问题', 'To mend or look at'),
  none: label('没有这样的。', 'There are none.'),
  noneAsking: label('没有发现问题', 'Nothing was found'),
  noneAskingWhy: label(
    '能对的数都对上了；没有可对的数，机器判断不了。',
    'Every figure that could be checked follows; where there is nothing to check against, a program cannot tell.',
  ),
  back: label('回到正文', 'Back to the text'),
  backTo: (number: number) => label(`第 ${String(number)} 处`, ` at finding ${String(number)}`),
  chosen: label('选中的数', 'The chosen figure'),
  chooseOne: label(
    '点正文里的任何一个数，看它被读成什么、和谁对过。键盘用左右键一个个看。',
    'Choose any figure of the text to see what it was understood as. With the keyboard, the arrow keys go from one to the next.',
  ),
  noNumber: label('不是数，是用字', 'Words, no figure'),
  toFinding: label('看重算', 'See the sum'),
  marked: (verdict: string) => label(`，${verdict}`, `, ${verdict}`),
  table: (name: string) => label(`表：${name}`, `Table: ${name}`),

  drop: label('把报告拖到这里', 'Drop the report here'),
  kinds: label(
    'Word（docx、doc）、WPS、PDF、OFD、网页、Excel、纯文本，每份最多 20 MB；可以一次放几份。',
    'Word (docx, doc), WPS, PDF, OFD, web page, Excel or plain text, 20 MB each; several at once are fine.',
  ),
  choose: label('选文件', 'Choose files'),
  orPaste: label('或者把文字贴在这里', 'Or paste the text here'),
  pasteHint: label('贴进来的文字也会存成一份文件。', 'Pasted text is kept as a file, too.'),
  title: label('标题', 'Title'),
  titleHint: label(
    '可以不写，用报告自己的标题。',
    'May be left empty; then it is the report’s own.',
  ),
  audit: label('审这段文字', 'Audit this text'),
  sending: label('正在上传', 'Uploading'),
  judging: label('正在读、正在核对', 'Reading and checking'),
  done: label('审好了', 'Audited'),
  open: label('打开审核单', 'Open the audit'),
  progress: label('这次审的', 'In this go'),
  nothingTyped: label('先贴上要审的文字。', 'Paste the text first.'),
  pastedName: '粘贴的文字.txt',
  onlySuggests: label(
    '只提出问题，不改报告。看得到审核单的只有您和本股室、本部门有权的人。',
    'It only asks and changes nothing. The audit is seen by you and by those of your section or department who may.',
  ),
  mayNot: label('您没有审报告的权限', 'You may not have reports audited'),
} as const
