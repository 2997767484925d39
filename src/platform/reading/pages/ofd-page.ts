import { readXml, type XmlAttributes } from '../xml.ts'
import { type PlacedPage, type PlacedText, type Rule } from './placed-page.ts'
import { ruleBetween } from './placed-rule.ts'

export interface PageSize {
  readonly width: number
  readonly height: number
}

/** An OFD measures in millimetres. */
const pointsPerMillimetre = 72 / 25.4

interface TextObject {
  readonly matrix: Matrix
  readonly size: number
}

interface TextCode {
  readonly x: number
  readonly y: number
  readonly steps: readonly number[]
  readonly downwards: boolean
  text: string
}

type Matrix = readonly [number, number, number, number, number, number]

export function readOfdPage(part: Uint8Array, number: number, size: PageSize): PlacedPage {
  const texts: PlacedText[] = []
  const rules: Rule[] = []
  let object: TextObject | null = null
  let code: TextCode | null = null
  let path: { matrix: Matrix; data: string } | null = null
  let inPath = false
  readXml(part, {
    open: (name, attributes) => {
      if (name === 'TextObject') object = aTextObject(attributes)
      if (name === 'TextCode') code = aTextCode(attributes, code)
      if (name === 'PathObject') path = { matrix: matrixOf(attributes), data: '' }
      inPath = name === 'AbbreviatedData'
    },
    text: (words) => {
      if (code) code.text += words
      if (inPath && path) path.data += words
    },
    close: (name) => {
      inPath = false
      if (name === 'TextCode' && object && code) {
        texts.push(...placed(object, code))
        code = { ...code, text: '' }
      }
      if (name === 'TextObject') object = code = null
      if (name === 'PathObject' && path) rules.push(...rulesOfPath(path.data, path.matrix))
      if (name === 'PathObject') path = null
    },
  })
  const [width, height] = [size.width * pointsPerMillimetre, size.height * pointsPerMillimetre]
  return { number, width, height, texts, rules }
}

function aTextObject(attributes: XmlAttributes): TextObject {
  return { matrix: matrixOf(attributes), size: numberOf(attributes['Size'], 4) }
}

/** A code without a place of its own stands where the one before it stood. */
function aTextCode({ X, Y, DeltaX, DeltaY }: XmlAttributes, before: TextCode | null): TextCode {
  return {
    x: numberOf(X, before?.x ?? 0),
    y: numberOf(Y, before?.y ?? 0),
    steps: stepsOf(DeltaX),
    downwards: stepsOf(DeltaY).some((step) => Math.abs(step) > 0.1),
    text: '',
  }
}

function matrixOf({ Boundary, CTM }: XmlAttributes): Matrix {
  const [left = 0, top = 0] = numbersIn(Boundary)
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(CTM)
  return [a, b, c, d, e + left, f + top]
}

function numbersIn(written: string | undefined): readonly number[] {
  return (written ?? '').trim().split(/\s+/).filter(Boolean).map(Number).filter(Number.isFinite)
}

function numberOf(written: string | undefined, absent: number): number {
  return numbersIn(written)[0] ?? absent
}

const stepsMax = 10_000

/** `g 3 5.6` says the same step three times. */
function stepsOf(written: string | undefined): readonly number[] {
  const words = (written ?? '').trim().split(/\s+/).filter(Boolean)
  const steps: number[] = []
  for (let at = 0; at < words.length && steps.length < stepsMax; at += 1) {
    if (words[at] === 'g') {
      const times = Math.min(Number(words[at + 1]) || 0, stepsMax)
      for (let count = 0; count < times; count += 1) steps.push(Number(words[at + 2]) || 0)
      at += 2
    } else steps.push(Number(words[at]) || 0)
  }
  return steps
}

/** The words of a code, parted where its letters stand apart. */
function placed({ matrix, size }: TextObject, code: TextCode): readonly PlacedText[] {
  const [a, b, c, d, e, f] = matrix
  // What stands askew or upright is a seal or a watermark.
  if (code.downwards || a <= 0 || d <= 0 || Math.abs(b) > 0.05 * a || Math.abs(c) > 0.4 * d)
    return []
  const texts: PlacedText[] = []
  let x = code.x
  let begun = { text: '', x, end: x }
  const end = (): void => {
    if (begun.text.trim() !== '')
      texts.push({
        text: begun.text,
        x: (a * begun.x + c * code.y + e) * pointsPerMillimetre,
        y: (b * begun.x + d * code.y + f) * pointsPerMillimetre,
        width: a * (begun.end - begun.x) * pointsPerMillimetre,
        size: d * size * pointsPerMillimetre,
      })
  }
  ;[...code.text].forEach((character, at) => {
    const wide = size * (character > '\u2e7f' ? 1 : 0.55)
    if (x - begun.end > 0.6 * size) {
      end()
      begun = { text: '', x, end: x }
    }
    begun.text += character
    begun.end = x + wide
    x += code.steps[at] ?? wide
  })
  end()
  return texts
}

function rulesOfPath(data: string, [a, b, c, d, e, f]: Matrix): readonly Rule[] {
  const rules: Rule[] = []
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  const words = data.trim().split(/\s+/)
  for (let at = 0; at < words.length; at += 1) {
    const step = words[at]
    if (step === 'C') addRule(startX, startY)
    if (step !== 'M' && step !== 'L' && step !== 'S') continue
    const [toX, toY] = [Number(words[at + 1]), Number(words[at + 2])]
    if (step === 'L') addRule(toX, toY)
    else [startX, startY] = [toX, toY]
    ;[x, y] = [toX, toY]
    at += 2
  }
  return rules

  function addRule(toX: number, toY: number): void {
    const points = [
      [a * x + c * y + e, b * x + d * y + f],
      [a * toX + c * toY + e, b * toX + d * toY + f],
    ] as const
    const rule = ruleBetween(points[0], points[1], pointsPerMillimetre)
    if (rule) rules.push(rule)
  }
}
