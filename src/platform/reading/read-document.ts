/** A document as it was read: its blocks in reading order, in the characters it was written in. */
export interface ReadDocument {
  readonly format: DocumentFormat
  /** The title its file gives, where it gives one. */
  readonly title: string | null
  readonly blocks: readonly ReadBlock[]
}

export const documentFormats = ['docx', 'doc', 'wps', 'pdf', 'ofd', 'text', 'html', 'xlsx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

export type ReadBlock = ReadParagraph | ReadTable

export interface ReadParagraph {
  readonly is: 'paragraph'
  /** One paragraph without line ends: lines that a page broke are joined again. */
  readonly text: string
  /** 1 for the highest; null for what the file does not call a heading. */
  readonly level: number | null
  readonly page: number | null
}

export interface ReadTable {
  readonly is: 'table'
  /** The sheet's name in a workbook. */
  readonly name: string | null
  readonly rowCount: number
  readonly columnCount: number
  /** The cells in reading order, those that are merged once, at their upper left. */
  readonly cells: readonly ReadCell[]
  readonly page: number | null
}

export interface ReadCell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}
