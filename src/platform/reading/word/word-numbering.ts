import { readXml, wholeNumber } from '../xml.ts'

/** The number that Word draws before a paragraph, which stands nowhere in its text. */

interface NumberingLevel {
  start: number
  format: string
  pattern: string
}

interface NumberedList {
  readonly abstract: string
  /** Levels that begin anew in this list. */
  readonly starts: Map<number, number>
}

export class WordNumbering {
  readonly #levels = new Map<string, Map<number, NumberingLevel>>()
  readonly #lists = new Map<string, NumberedList>()
  readonly #counts = new Map<string, number[]>()
  readonly #seen = new Set<string>()

  constructor(part: Uint8Array | null) {
    if (part) this.#read(part)
  }

  /** The label of the next paragraph at this level, e.g. `（二）`; empty for bullets and none. */
  next(listId: string, level: number): string {
    const list = this.#lists.get(listId)
    const levels = list && this.#levels.get(list.abstract)
    const here = levels?.get(level)
    if (!list || !levels || !here || level > 8) return ''
    this.#count(listId, list, level)
    const counts = this.#counts.get(list.abstract) ?? []
    if (here.format === 'bullet' || here.format === 'none') return ''
    const words = here.pattern.replaceAll(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1
      const number = counts[at] ?? levels.get(at)?.start ?? 1
      return numberInWords(number, levels.get(at)?.format ?? 'decimal')
    })
    // "1." before "2023年" would read as 1.2023.
    return /[\x20-\x7e]$/.test(words) ? `${words} ` : words
  }

  #count(listId: string, list: NumberedList, level: number): void {
    const counts = this.#counts.get(list.abstract) ?? []
    const startHere = list.starts.get(level)
    const key = `${listId}/${String(level)}`
    const begins = startHere !== undefined && !this.#seen.has(key)
    this.#seen.add(key)
    const first = startHere ?? this.#levels.get(list.abstract)?.get(level)?.start ?? 1
    const before = counts[level]
    counts[level] = begins || before === undefined ? first : before + 1
    counts.length = level + 1
    this.#counts.set(list.abstract, counts)
  }

  #read(part: Uint8Array): void {
    let levels = new Map<number, NumberingLevel>()
    let level: NumberingLevel = { start: 1, format: 'decimal', pattern: '' }
    let list: NumberedList = { abstract: '', starts: new Map() }
    let overridden = 0
    readXml(part, {
      open: (name, { abstractNumId = '', numId = '', ilvl, val = '' }) => {
        if (name === 'abstractNum')
          this.#levels.set(abstractNumId, (levels = new Map<number, NumberingLevel>()))
        if (name === 'lvl') {
          level = { start: 1, format: 'decimal', pattern: '' }
          levels.set(wholeNumber(ilvl, 0), level)
        }
        if (name === 'start') level.start = wholeNumber(val, 1)
        if (name === 'numFmt') level.format = val
        if (name === 'lvlText') level.pattern = val
        if (name === 'num') this.#lists.set(numId, (list = { abstract: '', starts: new Map() }))
        if (name === 'abstractNumId')
          this.#lists.set(lastKey(this.#lists), (list = { ...list, abstract: val }))
        if (name === 'lvlOverride') overridden = wholeNumber(ilvl, 0)
        if (name === 'startOverride') list.starts.set(overridden, wholeNumber(val, 1))
      },
    })
  }
}

function lastKey(map: ReadonlyMap<string, unknown>): string {
  return [...map.keys()].at(-1) ?? ''
}

const digits = '〇一二三四五六七八九'
const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'

function numberInWords(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'taiwaneseCounting':
      return chineseNumber(number)
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return [...String(number)].map((digit) => digits.charAt(Number(digit))).join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled.charAt(number - 1) || String(number)
    case 'lowerLetter':
      return String.fromCharCode(97 + ((number - 1) % 26))
    case 'upperLetter':
      return String.fromCharCode(65 + ((number - 1) % 26))
    case 'lowerRoman':
      return roman(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    default:
      return String(number)
  }
}

function chineseNumber(number: number): string {
  if (number > 99 || number < 1) return String(number)
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return ten + (ones === 0 ? '' : digits.charAt(ones))
}

const romanDigits = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(number: number): string {
  if (number > 100 || number < 1) return String(number)
  let left = number
  let words = ''
  for (const [value, letters] of romanDigits) for (; left >= value; left -= value) words += letters
  return words
}
