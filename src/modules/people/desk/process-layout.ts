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
    nodesep: 36,
    edgesep: 18,
    ranksep: 30,
    marginx: margin,
    marginy: margin,
  })
  graph.setNode(begin, sized(2 * beginRadius, 2 * beginRadius))
  for (const { code, label } of states)
    graph.setNode(nodeOf(code), sized(textWidth(label) + 32, stateHeight))
  for (const { from, to, labels } of arrows) {
    const width = Math.max(...labels.map(textWidth)) + 8
    const room = from === to ? loopWidth + width : width
    graph.setEdge(nodeOf(from), nodeOf(to), sized(room, labels.length * lineHeight + 4, 'c'))
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const goesOn = new Set(arrows.filter(({ from, to }) => from !== to).map(({ from }) => from))
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    begin: graph.node(begin),
    states: states.map((state) => {
      const { x, y, width } = graph.node(nodeOf(state.code))
      return { ...state, x, y, width, isEnd: !goesOn.has(state.code) }
    }),
    arrows: arrows.map((arrow) => drawn(graph, arrow)),
  }
}

/** How wide words are, near enough at 13 pixels: a Chinese character is square, a Latin one half as wide. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 13 : 7), 0)
}

function drawn(graph: Placed, { from, to, labels }: ReadProcess['arrows'][number]): DrawnArrow {
  const key = `${from ?? ''} ${to}`
  const edge = graph.edge(nodeOf(from), nodeOf(to))
  if (from !== to) {
    const { x, y, width, points } = edge
    return { key, labels, path: curve(points), words: { x, y, width, anchor: 'middle' } }
  }
  const { x, y, width } = graph.node(nodeOf(to))
  const right = x + width / 2
  const words = {
    x: right + loopWidth + 2,
    y,
    width: edge.width - loopWidth,
    anchor: 'start',
  } as const
  const path = `M${point(right, y - 8)} C${point(right + loopWidth, y - 16)} ${point(right + loopWidth, y + 16)} ${point(right, y + 8)}`
  return { key, labels, path, words }
}

/** A line through the middles of its legs, rounded at each bend, straight where it leaves and arrives. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (!first || !last) return ''
  const bends = rest.slice(0, -1).map((bend, place) => {
    const next = rest[place + 1] ?? last
    const middle = point((bend.x + next.x) / 2, (bend.y + next.y) / 2)
    return `Q${point(bend.x, bend.y)} ${middle}`
  })
  return [`M${point(first.x, first.y)}`, ...bends, `L${point(last.x, last.y)}`].join(' ')
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`
}

// A state may be called anything, also what the beginning is called here.
function nodeOf(code: string | null): string {
  return code === null ? begin : `state ${code}`
}

function sized(width: number, height: number, labelpos?: 'c'): DrawnNode & DrawnEdge {
  return { width, height, x: 0, y: 0, points: [], ...(labelpos ? { labelpos } : {}) }
}
