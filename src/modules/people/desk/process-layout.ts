import { Graph, layout } from '@dagrejs/dagre'

/** A process as the server tells it. */
export interface ReadProcess {
  readonly kind: string
  readonly label: string
  readonly module: string
  readonly states: readonly {
    readonly code: string
    readonly label: string
    readonly tone: string
  }[]
  readonly arrows: readonly {
    readonly from: string | null
    readonly to: string
    readonly labels: readonly string[]
  }[]
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where everything stands, in pixels. */
export interface ProcessDrawing {
  readonly width: number
  readonly height: number
  readonly begin: Point
  readonly states: readonly DrawnState[]
  readonly arrows: readonly DrawnArrow[]
}

export interface DrawnState extends Point {
  readonly code: string
  readonly label: string
  readonly tone: string
  readonly width: number
  /** Nothing leads on from it. */
  readonly isEnd: boolean
}

export interface DrawnArrow {
  readonly key: string
  readonly path: string
  readonly labels: readonly string[]
  /** Where the words stand: their middle or, beside a loop, their beginning. */
  readonly words: Point & { readonly width: number; readonly anchor: 'middle' | 'start' }
}

export const stateHeight = 34
export const lineHeight = 18
export const beginRadius = 6
const margin = 12
const loopWidth = 24
const cornerRadius = 16
const begin = 'begin'

type Placed = Graph<object, DrawnNode, DrawnEdge>
type DrawnNode = Point & { readonly width: number; readonly height: number }
interface DrawnEdge extends Point {
  readonly width: number
  readonly points: readonly Point[]
}

/** Places the states from above to below and leads the arrows between them; words keep clear of each other. */
export function layOut({ states, arrows }: ReadProcess): ProcessDrawing {
  const graph: Placed = new Graph({ multigraph: true })
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 24,
    edgesep: 12,
    ranksep: 44,
    marginx: margin,
    marginy: margin,
  })
  graph.setNode(begin, sized(2 * beginRadius, 2 * beginRadius))
  for (const { code, label } of states)
    graph.setNode(nodeOf(code), sized(1.1 * textWidth(label) + 28, stateHeight))
  for (const { from, to, labels } of arrows) {
    const width = Math.max(...labels.map(textWidth)) + 8
    const room = from === to ? loopWidth + width : width
    graph.setEdge(nodeOf(from), nodeOf(to), sized(room, labels.length * lineHeight + 4, 'c'))
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const ports = placePorts(graph, arrows)
  const goesOn = new Set(arrows.filter(({ from, to }) => from !== to).map(({ from }) => from))
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    begin: graph.node(begin),
    states: states.map((state) => {
      const { x, y, width } = graph.node(nodeOf(state.code))
      return { ...state, x, y, width, isEnd: !goesOn.has(state.code) }
    }),
    arrows: arrows.map((arrow) => drawn(graph, arrow, ports)),
  }
}

/** How wide words are, near enough at 13 pixels: a Chinese character is square, a Latin one half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7), 0)
}

type Arrow = ReadProcess['arrows'][number]

function drawn(graph: Placed, arrow: Arrow, ports: readonly Port[]): DrawnArrow {
  const { from, to, labels } = arrow
  const key = `${from ?? ''} ${to}`
  const edge = graph.edge(nodeOf(from), nodeOf(to))
  if (from === to) return { key, labels, ...loop(graph.node(nodeOf(to)), edge.width) }
  const { x, y, width, points } = edge
  const [start, end] = ['start', 'end'].map((side) => findPort(ports, arrow, side))
  const bends = points.slice(1, -1)
  const path = rounded([...(start ? [start] : []), ...bends, ...(end ? [end] : [])])
  return { key, labels, path, words: { x, y, width, anchor: 'middle' } }
}

function loop({ x, y, width }: DrawnNode, room: number): Pick<DrawnArrow, 'path' | 'words'> {
  const right = x + width / 2
  const far = right + loopWidth
  return {
    path: `M${point({ x: right, y: y - 8 })} C${point({ x: far, y: y - 16 })} ${point({ x: far, y: y + 16 })} ${point({ x: right, y: y + 8 })}`,
    words: { x: far + 2, y, width: room - loopWidth, anchor: 'start' },
  }
}

/** Where an arrow leaves or reaches a state: on its upper or lower edge, beside its neighbours. */
interface Port extends Point {
  readonly arrow: Arrow
  readonly side: string
}

function findPort(ports: readonly Port[], arrow: Arrow, side: string): Point | undefined {
  return ports.find((port) => port.arrow === arrow && port.side === side)
}

/** Shares each edge of each state among the arrows there, in the order in which they come, so that none cross there. */
function placePorts(graph: Placed, arrows: readonly Arrow[]): readonly Port[] {
  const wanted = arrows
    .filter(({ from, to }) => from !== to)
    .flatMap((arrow) => {
      const { points } = graph.edge(nodeOf(arrow.from), nodeOf(arrow.to))
      return [
        { arrow, side: 'start', node: nodeOf(arrow.from), toward: points[1] },
        { arrow, side: 'end', node: nodeOf(arrow.to), toward: points.at(-2) },
      ]
    })
    .map(({ node, toward, ...port }) => {
      const box = graph.node(node)
      const isBelow = (toward ?? box).y > box.y
      return { ...port, box, toward: toward ?? box, isBelow, edge: `${node} ${String(isBelow)}` }
    })
  // Sorted and grouped without what the county's oldest browsers lack.
  const sorted = [...wanted].sort((one, other) => one.toward.x - other.toward.x)
  return sorted.map(({ arrow, side, box, isBelow, edge }) => {
    const sharing = sorted.filter((other) => other.edge === edge)
    const place = sharing.findIndex((one) => one.arrow === arrow && one.side === side)
    return {
      arrow,
      side,
      x: box.x - box.width / 2 + (box.width * (place + 1)) / (sharing.length + 1),
      y: box.y + (isBelow ? box.height / 2 : -box.height / 2),
    }
  })
}

/** A line through these points, each corner rounded. */
function rounded(points: readonly Point[]): string {
  const corners = points.slice(1, -1).map((corner, place) => {
    const [before, after] = [points[place] ?? corner, points[place + 2] ?? corner]
    return `L${point(onTheWay(corner, before))} Q${point(corner)} ${point(onTheWay(corner, after))}`
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  return [`M${point(first)}`, ...corners, `L${point(last)}`].join(' ')
}

function onTheWay(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(cornerRadius / length, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function point({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

// A state may be called anything, also what the beginning is called here.
function nodeOf(code: string | null): string {
  return code === null ? begin : `state ${code}`
}

function sized(width: number, height: number, labelpos?: 'c'): DrawnNode & DrawnEdge {
  return { width, height, x: 0, y: 0, points: [], ...(labelpos ? { labelpos } : {}) }
}
