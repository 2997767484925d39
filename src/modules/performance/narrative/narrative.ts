/** A figure in a narrative, as the text holds it: `{{cases.near-rate}}`. Offsets are UTF-16 units. */
export interface FigurePlace {
  readonly name: string
  readonly from: number
  readonly to: number
}

export type NarrativePart =
  | { readonly type: 'text'; readonly text: string; readonly from: number; readonly to: number }
  | ({ readonly type: 'figure' } & FigurePlace)

const place = /\{\{\s*([\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,99}))\s*\}\}/gu

/** The text between figures and the figures, in order; joined again they are the narrative. */
export function parseNarrative(narrative: string): NarrativePart[] {
  const parts: NarrativePart[] = []
  let at = 0
  for (const figure of findFigurePlaces(narrative)) {
    if (figure.from > at) parts.push(textPart(narrative, at, figure.from))
    parts.push({ type: 'figure', ...figure })
    at = figure.to
  }
  if (at < narrative.length) parts.push(textPart(narrative, at, narrative.length))
  return parts
}

export function findFigurePlaces(narrative: string): FigurePlace[] {
  return [...narrative.matchAll(place)].map((match) => ({
    name: match[1] ?? '',
    from: match.index,
    to: match.index + match[0].length,
  }))
}

/** Doubled braces that hold no figure name: a figure that was damaged by hand. */
export function findBrokenPlaces(
  narrative: string,
): { readonly from: number; readonly to: number }[] {
  return parseNarrative(narrative).flatMap((part) =>
    part.type === 'figure'
      ? []
      : [...part.text.matchAll(/\{\{|\}\}/g)].map((match) => ({
          from: part.from + match.index,
          to: part.from + match.index + 2,
        })),
  )
}

/** How a figure is written into the narrative. */
export function sayFigurePlace(name: string): string {
  return `{{${name}}}`
}

/** A figure as it was rendered, with its place in the rendered text. */
export interface RenderedFigure extends FigurePlace {
  readonly text: string
}

/** The sentence as it is read. A figure without a text keeps its braces, so that nobody overlooks it. */
export function renderNarrative(
  narrative: string,
  textOf: (name: string) => string | null,
): { readonly text: string; readonly figures: readonly RenderedFigure[] } {
  let text = ''
  const figures: RenderedFigure[] = []
  for (const part of parseNarrative(narrative)) {
    if (part.type === 'text') {
      text += part.text
      continue
    }
    const from = text.length
    const said = textOf(part.name)
    text += said ?? narrative.slice(part.from, part.to)
    if (said !== null) figures.push({ name: part.name, text: said, from, to: text.length })
  }
  return { text, figures }
}

function textPart(narrative: string, from: number, to: number): NarrativePart {
  return { type: 'text', text: narrative.slice(from, to), from, to }
}
