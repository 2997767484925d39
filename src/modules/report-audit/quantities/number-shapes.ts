import { exactInteger, times, type Exact } from '#kernel/exact.ts'
import { parseNumeral, type Numeral } from './numerals.ts'
import type { Quantity } from './quantity.ts'
import { noUnit, percentUnit, pointsUnit, units, type Unit } from './units.ts'

const digits = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?'
const scale = '(?:[百十]?[万亿]+|[百千](?![米克瓦分])|十(?=余|多|几))'
const arabic = `${digits}\\s*${scale}?(?:\\d+(?:\\.\\d+)?${scale})*`
const chinese = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?'
const capitals = '[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]'
/** A word that only begins like a unit: 项目, 条例, 分析. */
const otherWords: Readonly<Record<string, string>> = {
  项: '目(?!标)',
  条: '例|款|件',
  分: '[之别析类管布局公层级享工配支散解]',
  个: '[人性体别税]',
  点: '[击位多评赞对]',
  家: '[庭长里属]',
  年: '[度初末底龄级月报]',
  级: '别',
  面: '[积向对临]',
  段: '落',
  部: '[门署分队]',
  名: '[称单录]',
  类: '[型别似]',
  门: '[户槛诊]',
  组: '[织成]',
  人: '[民员才口社力]',
  户: '[籍口型]',
  村: '[民委级]',
  镇: '[级域]',
  县: '[级域区委]',
  区: '[域级划]',
  社区: '矫正|服务|治理|卫生',
  日: '常',
  天: '[然气]',
  度: '假',
  米: '粉',
  处: '[理置级罚]',
  道: '[路德]',
  行: '[政业为]',
  步: '骤',
  节: '[点约能]',
  层: '[级面次]',
  期: '[间限]',
  批: '[准复评]',
  页: '面',
  位: '[置于]',
  场: '[所景地]',
  口: '[径岸]',
  本: '[级年部单]',
}

function unitPattern(name: string): string {
  const others = otherWords[name]
  return others === undefined ? name : `${name}(?!${others})`
}

const unitNames = units.map(({ name }) => unitPattern(name)).join('|')
const until = '\\s*(?:-{1,2}|~|至|到)\\s*'

/** A way in which numbers are written, and what is read of one. */
interface Shape {
  readonly pattern: RegExp
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Reading | null
}

/** What is read of one number. */
export interface Reading {
  readonly numeral: Numeral
  readonly unit: Unit
  readonly high: Exact | null
  readonly more: boolean
  readonly script: Quantity['script']
}

/** The ways in which numbers are written; what an earlier one has read, a later one does not see. */
export const numberShapes: readonly Shape[] = [
  {
    pattern: new RegExp(
      `(?<![零〇一二三四五六七八九十百千万亿\\d.])(?=[壹贰叁肆伍陆柒捌玖拾])(?<number>(?:${capitals}+[元圆])?(?:${capitals}+角)?(?:${capitals}+分)?[整正]?)(?<=[元圆角分整正])(?<=${capitals}[元圆角分][整正]?)`,
      'gu',
    ),
    read: ({ number = '' }) => readCapitals(number),
  },
  {
    pattern: new RegExp(
      `(?<minus>(?<![\\d%])-)?(?<number>${arabic}|${chinese})(?<more>[余多])?\\s*个\\s*(?:百分点|pct)`,
      'gu',
    ),
    read: (groups) => readAs(groups, pointsUnit),
  },
  {
    pattern: new RegExp(
      `(?<minus>(?<![\\d%])-)?(?<number>${digits})(?:\\s*%)?${until}(?<high>${digits})\\s*(?<sign>%|‰)|(?<minus2>(?<![\\d%])-)?(?<number2>${digits})\\s*(?<sign2>%|‰)`,
      'gu',
    ),
    read: ({ minus, minus2, number, number2, high, sign, sign2 }) =>
      readShare({ minus: minus ?? minus2, number: number ?? number2, high }, sign ?? sign2),
  },
  {
    pattern: new RegExp(`(?<sign>百分之|千分之)(?<number>${chinese}|${digits})`, 'gu'),
    read: ({ sign, number }) => readShare({ number }, sign === '百分之' ? '%' : '‰'),
  },
  {
    pattern: new RegExp(`(?<under>${chinese}|\\d+)分之(?<number>${chinese}|\\d+)`, 'gu'),
    read: ({ under = '', number = '' }) => readFraction(number, under),
  },
  {
    pattern:
      /(?<number>[一二两三四五六七八九]|(?<!\d)\d(?:\.\d)?)(?<more>[多])?成(?:(?<half>[一二三四五六七八九半]))?(?![立功本为员绩果效都套千人年长熟就分品交像份])/gu,
    read: ({ number = '', half }) => readTenths(number, half),
  },
  {
    pattern: /过半(?!数)|(?:超)?过?一半|半数/gu,
    read: () => spoken(50, 10),
  },
  {
    pattern: /翻了?(?<turns>[一两二三四])?番/gu,
    read: ({ turns = '一' }) => ({
      ...spoken(2 ** Number(parseNumeral(turns)?.value.over ?? 1n), 1),
      unit: { ...unitNamed('倍'), name: '番' },
    }),
  },
  {
    pattern: /百分百|百分之百/gu,
    read: () => spoken(100, 1),
  },
  {
    pattern: new RegExp(
      `(?<minus>(?<![\\d%A-Za-z])-)?(?<number>${digits}\\s*${scale}?)(?:${unitNames})?${until}(?<high>${digits})\\s*(?<scale>${scale})?(?<unit>${unitNames})`,
      'gu',
    ),
    read: readRange,
  },
  {
    pattern: new RegExp(
      `(?<minus>(?<![\\d%A-Za-z])-)?(?<number>${arabic})\\s*(?<more>[余多几来])?\\s*(?<scale>[万亿]+)?\\s*(?<unit>${unitNames})?`,
      'gu',
    ),
    read: ({ scale: later = '', ...groups }) =>
      readAs({ ...groups, number: `${groups['number'] ?? ''}${later}` }, unitNamed(groups['unit'])),
  },
  {
    pattern: new RegExp(`(?<number>${chinese})(?<more>[余多几来])?(?<unit>${unitNames})`, 'gu'),
    read: (groups) => readAs(groups, unitNamed(groups['unit'])),
  },
]

function unitNamed(name: string | undefined): Unit {
  return units.find((unit) => unit.name === name) ?? noUnit
}

/** A share that is said in words. */
function spoken(value: number, step: number): Reading {
  const numeral = { value: exactInteger(value), step: exactInteger(step) }
  return { numeral, unit: percentUnit, high: null, more: false, script: 'chinese' }
}

function wholeNumeral(value: number): Numeral {
  return { value: exactInteger(value), step: exactInteger(1) }
}

function readAs(
  { minus, number = '', more }: Readonly<Record<string, string | undefined>>,
  unit: Unit,
): Reading | null {
  const numeral = parseNumeral(number)
  if (numeral === null) return null
  const script = /^\d/.test(number) ? 'digits' : 'chinese'
  const signed = minus === undefined ? numeral : { ...numeral, value: negative(numeral.value) }
  return { numeral: signed, unit, high: null, more: more !== undefined, script }
}

function readShare(
  {
    minus,
    number = '',
    high,
  }: {
    readonly minus?: string | undefined
    readonly number?: string | undefined
    readonly high?: string | undefined
  },
  sign: string | undefined,
): Reading | null {
  const unit: Unit =
    sign === '‰' ? { ...percentUnit, name: '‰', factor: { over: 1n, under: 10n } } : percentUnit
  const reading = readAs({ minus, number }, unit)
  return (
    reading && { ...reading, high: high === undefined ? null : (parseNumeral(high)?.value ?? null) }
  )
}

function readFraction(number: string, under: string): Reading | null {
  const [above, below] = [parseNumeral(number), parseNumeral(under)]
  if (above === null || below === null || below.value.over === 0n) return null
  const value = times(
    times(above.value, { over: below.value.under, under: below.value.over }),
    exactInteger(100),
  )
  // What is said in quarters is not exact to the hundredth.
  return {
    numeral: { value, step: exactInteger(1) },
    unit: { ...percentUnit, name: '分之' },
    high: null,
    more: true,
    script: 'chinese',
  }
}

function readTenths(number: string, half: string | undefined): Reading | null {
  const tenths = parseNumeral(number)
  if (tenths === null) return null
  const rest =
    half === undefined ? 0 : half === '半' ? 5 : Number(parseNumeral(half)?.value.over ?? 0n)
  const value = times(tenths.value, exactInteger(10))
  const sum = { over: value.over + BigInt(rest) * value.under, under: value.under }
  return {
    numeral: { value: sum, step: exactInteger(half === undefined ? 10 : 1) },
    unit: { ...percentUnit, name: '成' },
    high: null,
    more: false,
    script: 'chinese',
  }
}

function readRange({
  minus,
  number = '',
  high = '',
  scale: scaled = '',
  unit,
}: Readonly<Record<string, string | undefined>>): Reading | null {
  const low = readAs(
    { minus, number: /[万亿]\s*$/.test(number) ? number : `${number}${scaled}` },
    unitNamed(unit),
  )
  const top = parseNumeral(`${high}${scaled}`)
  return low && top && { ...low, high: top.value }
}

// 壹拾贰万元整: the yuan, then 角 and 分.
function readCapitals(text: string): Reading | null {
  const parts = /^(?:(.+?)[元圆])?(?:零?(.)角)?(?:零?(.)分)?[整正]?$/u.exec(text)
  if (!parts || text.length < 3) return null
  const [, yuan, tens, fens] = parts
  const whole = yuan === undefined ? wholeNumeral(0) : parseNumeral(yuan)
  if (whole === null) return null
  const cents =
    Number(parseNumeral(tens ?? '零')?.value.over ?? 0n) * 10 +
    Number(parseNumeral(fens ?? '零')?.value.over ?? 0n)
  const value: Exact = { over: whole.value.over * 100n + BigInt(cents), under: 100n }
  return {
    numeral: { value, step: { over: 1n, under: 100n } },
    unit: unitNamed('元'),
    high: null,
    more: false,
    script: 'capitals',
  }
}

function negative({ over, under }: Exact): Exact {
  return { over: -over, under }
}
