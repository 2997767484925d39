import type { FigureFace } from '#kernel/face.ts'

export interface ChartPoint {
  readonly name: string
  /** Null where nothing is known yet; a gap is drawn, never a zero. */
  readonly value: number | null
  readonly figure: FigureFace
  /** The point the title speaks of. */
  readonly isFinding?: boolean
}

export interface FigureChartProps {
  /** What the chart shows, as a sentence: `象山镇比指标值少 5.70 个百分点`. */
  readonly finding: string
  /** The figure that the finding speaks of, opened where its number stands in the sentence. */
  readonly opens?: FigureFace
  /** `rows` lie down, for names too long to stand under a bar. */
  readonly kind: 'bars' | 'line' | 'rows'
  readonly points: readonly ChartPoint[]
  /** The names are what officials wrote, in Chinese. */
  readonly areNamesWritten?: boolean
  /** A line to hold the points against, e.g. the target. */
  readonly target?: { readonly value: number; readonly label: string }
}
