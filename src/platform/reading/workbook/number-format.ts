import { dateInFormat, isDateFormat } from './date-format.ts'

/** A number as its cell shows it, by the format code of the workbook. */
export function shownNumber(value: number, code: string, from1904 = false): string {
  if (!Number.isFinite(value)) return ''
  const sections = splitSections(code)
  const section = chooseSection(sections, value)
  if (section === '' || /^general$/i.test(section)) return plainNumber(value)
  if (isDateFormat(section)) return dateInFormat(value, section, from1904)
  const ownSign = sections.length > 1 && value < 0
  return inPlaces(ownSign ? -value : value, tokensOf(section))
}

/** As a sheet shows a number without a format: eleven digits, and nothing that a binary fraction left behind. */
export function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(11))
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : String(rounded)
}

function splitSections(code: string): readonly string[] {
  const sections = ['']
  let quoted = false
  const add = (character: string): void => {
    sections.push((sections.pop() ?? '') + character)
  }
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at)
    if (character === '"') quoted = !quoted
    if (character === ';' && !quoted) sections.push('')
    else add(character)
    if (character === '\\') {
      at += 1
      add(code.charAt(at))
    }
  }
  return sections
}

function chooseSection(sections: readonly string[], value: number): string {
  const [positive = '', negative = positive, zero = positive] = sections
  const conditional = sections.find((section) => meets(section, value))
  if (conditional !== undefined) return conditional
  if (sections.some((section) => condition.test(section)))
    return sections.find((section) => !condition.test(section)) ?? ''
  if (value < 0) return negative
  return value === 0 && sections.length > 2 ? zero : positive
}

const condition = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/

function meets(section: string, value: number): boolean {
  const [, relation, written] = condition.exec(section) ?? []
  const bound = Number(written)
  switch (relation) {
    case '<':
      return value < bound
    case '<=':
      return value <= bound
    case '>':
      return value > bound
    case '>=':
      return value >= bound
    case '=':
      return value === bound
    case '<>':
      return value !== bound
    default:
      return false
  }
}

type Token =
  | { readonly is: 'literal'; readonly text: string }
  | { readonly is: 'digit'; readonly text: string }
  | { readonly is: 'point' | 'comma' | 'percent' }

const parts =
  /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([0#?])|(\.)|(,)|(%)|(E[+-])|([\s\S])/gi

function tokensOf(section: string): readonly Token[] {
  const tokens: Token[] = []
  for (const [
    ,
    quoted,
    escaped,
    currency,
    digit,
    point,
    comma,
    percent,
    exponent,
    other,
  ] of section.matchAll(parts)) {
    const literal = quoted ?? escaped ?? currency ?? exponent ?? other
    if (digit !== undefined) tokens.push({ is: 'digit', text: digit })
    else if (point !== undefined) tokens.push({ is: 'point' })
    else if (comma !== undefined) tokens.push({ is: 'comma' })
    else if (percent !== undefined) tokens.push({ is: 'percent' })
    else if (literal !== undefined) tokens.push({ is: 'literal', text: literal })
  }
  return tokens
}

/** The digits of a number set into the places that a format keeps for them. */
function inPlaces(value: number, tokens: readonly Token[]): string {
  const digits = tokens.filter(({ is }) => is === 'digit').length
  if (digits === 0)
    return tokens.map((token) => ('text' in token ? token.text : '')).join('') || plainNumber(value)
  const point = tokens.findIndex(({ is }) => is === 'point')
  const whole = point === -1 ? tokens : tokens.slice(0, point)
  const rest = point === -1 ? [] : tokens.slice(point + 1)
  const lastDigit = whole.findLastIndex(({ is }) => is === 'digit')
  const behind = tokens.slice(tokens.findLastIndex(({ is }) => is === 'digit') + 1)
  const thousands = [...whole.slice(lastDigit + 1), ...(point === -1 ? [] : behind)].filter(
    ({ is }) => is === 'comma',
  ).length
  const percents = tokens.filter(({ is }) => is === 'percent').length
  const grouped = whole.slice(0, lastDigit).some(({ is }) => is === 'comma')
  const decimals = rest.filter(({ is }) => is === 'digit').length
  const scale = 2 * percents - 3 * thousands
  const [units = '', fraction = ''] = fixed(Math.abs(value), decimals, scale).split('.')
  const sign = value < 0 && /[1-9]/.test(units + fraction) ? '-' : ''
  const wholeText = setWhole(units, whole, grouped)
  return `${sign}${wholeText}${setFraction(fraction, rest, point !== -1)}`.trim()
}

function setWhole(units: string, tokens: readonly Token[], grouped: boolean): string {
  const places = tokens.filter(({ is }) => is === 'digit')
  const needed = places.slice(places.findIndex((token) => 'text' in token && token.text === '0'))
  const least = places.some((token) => 'text' in token && token.text === '0') ? needed.length : 0
  const digits = (units === '0' ? '' : units).padStart(least, '0')
  let left = places.length
  let given = 0
  let text = ''
  for (const token of tokens) {
    if (token.is === 'percent') text += '%'
    if (token.is === 'literal') text += token.text
    if (token.is !== 'digit') continue
    left -= 1
    const upTo = digits.length - left
    for (; given < upTo; given += 1) text += withGroup(digits, given, grouped)
  }
  return text
}

function withGroup(digits: string, at: number, grouped: boolean): string {
  const left = digits.length - at
  const comma = grouped && at > 0 && left % 3 === 0 ? ',' : ''
  return comma + digits.charAt(at)
}

function setFraction(fraction: string, tokens: readonly Token[], pointed: boolean): string {
  const needed = tokens
    .filter(({ is }) => is === 'digit')
    .findLastIndex((token) => 'text' in token && token.text === '0')
  const kept = fraction.slice(0, needed + 1) + fraction.slice(needed + 1).replace(/0+$/, '')
  let at = 0
  let text = pointed ? '.' : ''
  for (const token of tokens) {
    if (token.is === 'percent') text += '%'
    if (token.is === 'literal') text += token.text
    if (token.is === 'digit') {
      text += kept.charAt(at)
      at += 1
    }
  }
  return text
}

/** A number moved by `scale` places and rounded half away from zero, as its decimal digits say and not its bits. */
function fixed(value: number, decimals: number, scale: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e')
  const places = Number(exponent) + scale + decimals
  if (places > 20) return Number(`${mantissa}e${Number(exponent) + scale}`).toFixed(decimals)
  const rounded = Math.round(Number(`${mantissa}e${places}`))
  const digits = BigInt(rounded)
    .toString()
    .padStart(decimals + 1, '0')
  if (decimals === 0) return digits
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
