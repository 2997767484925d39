import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Rule } from './placed-page.ts'
import { ruleBetween } from './placed-rule.ts'

type Matrix = readonly number[]

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The straight lines that a page draws. */
export function rulesOf({ fnArray, argsArray }: Operators, view: Matrix): readonly Rule[] {
  const rules: Rule[] = []
  const saved: Matrix[] = []
  let matrix = view
  fnArray.forEach((operator, at) => {
    const operands = argsArray[at]
    switch (operator) {
      case OPS.save:
        saved.push(matrix)
        return
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? view
        return
      case OPS.transform:
        matrix = Util.transform([...matrix], operands)
        return
      case OPS.paintFormXObjectBegin: {
        saved.push(matrix)
        const [inner] = operands as [number[] | null]
        if (inner) matrix = Util.transform([...matrix], inner) as Matrix
        return
      }
      case OPS.constructPath:
        rules.push(...rulesInPath(operands, matrix))
        return
      default:
    }
  })
  return rules
}

function rulesInPath(operands: unknown, matrix: Matrix): readonly Rule[] {
  const [painting, [path]] = operands as [number, [ArrayLike<number> | null]]
  if (painting === OPS.endPath || !path) return []
  return boxesOf(path).flatMap((box) => rulesOfBox(box, matrix))
}

type Box = readonly [number, number, number, number]

// How a path is written down: 0 to a place, 1 a line, 2 and 3 curves, 4 back to the start.
const operandsOf = [2, 2, 6, 4, 0]

/** What each straight step of a path reaches over. */
function boxesOf(path: ArrayLike<number>): readonly Box[] {
  const boxes: Box[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let at = 0
  while (at < path.length) {
    const step = path[at] ?? 0
    const count = operandsOf[step]
    if (count === undefined) break
    const toX = step === 4 ? startX : (path[at + count - 1] ?? 0)
    const toY = step === 4 ? startY : (path[at + count] ?? 0)
    if (step === 1 || step === 4) boxes.push([x, y, toX, toY])
    if (step === 0) [startX, startY] = [toX, toY]
    ;[x, y] = [toX, toY]
    at += count + 1
  }
  return boxes
}

function rulesOfBox([fromX, fromY, toX, toY]: Box, matrix: Matrix): readonly Rule[] {
  const rule = ruleBetween(moved(fromX, fromY, matrix), moved(toX, toY, matrix))
  return rule ? [rule] : []
}

function moved(
  x: number,
  y: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}
