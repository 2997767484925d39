/** A page as it is drawn: words and lines at their places, in points from its upper left. */
export interface PlacedPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  readonly rules: readonly Rule[]
}

export interface PlacedText {
  readonly text: string
  readonly x: number
  /** Where its letters stand, not their upper edge. */
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A straight line that is drawn, across or down. */
export interface Rule {
  readonly across: boolean
  /** The place of the whole line: y of one that goes across, x of one that goes down. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Words of one line that stand together, without a gap as wide as between the columns of a table. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
}

export interface Line {
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly segments: readonly Segment[]
}

/** A part of a page in reading order: a line, or a table that stood between lines. */
export type PagePart =
  | {
      readonly is: 'line'
      readonly line: Line
      /** What is left between its end and where the longest line ends. */
      readonly room: number
      readonly indented: boolean
    }
  | { readonly is: 'table'; readonly table: PageTable }

export interface PageTable {
  readonly top: number
  readonly columnCount: number
  readonly rows: readonly (readonly PageCell[])[]
}

export interface PageCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly text: string
}
