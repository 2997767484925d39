/**
 * Numbers that are no figures: they name, date or order something and need no source. Each pattern is
 * laid over the text before figures are looked for, in this order. Digits are half-width by then.
 */

/** After an identifier-like number, one of these makes it an amount after all: `附件3个`. */
const counted = '(?!\\d|\\s*(?:[%‰万亿个件项次台套张条家户人名位份部处所块篇封期批类种笔起页元]))'

const range = '\\s*[-—–~～至到、]\\s*'
const year = '(?:19|20)\\d{2}'
const month = '(?:1[0-2]|0?[1-9])'
const day = '(?:3[01]|[12]\\d|0?[1-9])'
const numeral = '[〇零○一二三四五六七八九十百千两]'
const lineStart = '^[\\s#>*-]*'

const dates = [
  `(?<!\\d)(?:${year}[、,，和及与])*${year}(?:${range}(?:${year}|\\d{2}))?\\s*年(?:度|末|初|底)?`,
  `(?<![\\d.])${year}-${month}(?:-${day})?(?!\\d)`,
  `[（(]\\s*${year}(?:${range}${year})?\\s*[)）]`,
  `(?<![\\d.])${month}(?:${range}${month})*\\s*月份?(?:\\s*${day}(?:${range}(?:${month}\\s*月\\s*)?${day})?\\s*[日号](?:${range}${day}\\s*日)?)?`,
  `[一二][〇零○一二三四五六七八九]{3}年`,
  `(?<![个十])(?:十[一二]?|[一二三四五六七八九])月(?:${numeral}{1,3}[日号])?`,
  `[\\d${numeral.slice(1, -1)}]+周年`,
  `(?<!\\d)[1-4](?:${range}[1-4])?\\s*季度`,
  `(?<!\\d)(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?!\\d)`,
  `(?<!\\d)(?:[01]?\\d|2[0-4])时(?:[0-5]?\\d分)?(?![间长段])`,
]

const papers = [
  `[〔[(（【﹝]\\s*${year}\\s*[〕\\])）】﹞]\\s*第?\\s*\\d+\\s*号`,
  '(?<![\\d.])\\d+(?:[-—]\\d+)?\\s*号',
  '(?:GB|GA|GM|YD|WS|LY|HJ|JR|SZDB|DB\\d{2}|ISO|IEC)(?:/?[TZ])?\\s*\\d+(?:\\.\\d+)*(?:[-—–]\\d{4})?',
  `(?:图|表|附件|附表|附图|专栏)\\s*\\d{1,3}(?:[-—.]\\d{1,3})*${counted}`,
]

const orders = [
  `第\\s*(?:\\d+|${numeral}+)(?:${range}第?(?:\\d+|${numeral}+))?`,
  `${lineStart}\\d{1,2}(?:\\.\\d{1,2})*[.．、](?!\\d)`,
  `${lineStart}\\d{1,2}(?:\\.\\d{1,2})+(?=\\s)`,
  `${lineStart}[（(]\\d{1,2}[)）]`,
  '(?<=[。；;：:，,、])[（(]\\d{1,2}[)）]',
  '(?<=[。；;])\\s*\\d{1,2}[.．、](?!\\d)',
  '(?<=[：:])\\s*1[.．](?!\\d)',
  '(?<!\\d)[1-9]级',
]

const names = [
  'https?://\\S+|www\\.\\S+',
  '\\d+(?:\\.\\d+){2,}',
  '\\d+(?:\\.\\d+)+版',
  '(?<![0-9A-Za-z])(?=[0-9A-Z]*[A-Z])[0-9A-Z]{15,}(?![0-9A-Za-z])',
  `[A-Za-z][A-Za-z0-9_./-]*\\d[A-Za-z0-9_./-]*${counted}`,
  `(?:代码|编码|编号|账号|电话|热线|邮编|科目|分类)(?:为|是|：|:)?\\s*\\d[\\d-]{4,}${counted}`,
  '(?<![\\d.,])0\\d+(?![\\d.%])',
]

export const notFigures: readonly RegExp[] = [...dates, ...papers, ...orders, ...names].map(
  (pattern) => new RegExp(pattern, 'gmu'),
)
