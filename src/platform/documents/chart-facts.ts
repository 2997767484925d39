import { type ChartFacts, type ChartPoint, type ChartTarget } from './document.ts'

export interface Bars {
  /** The finding, as a sentence, e.g. `三个镇过了60%的目标`. */
  readonly title: string
  readonly points: readonly Omit<ChartPoint, 'reached'>[]
  readonly target?: ChartTarget
  /** `less` when staying below the target is good, as with waiting times. */
  readonly better?: 'more' | 'less'
}

export interface Scores {
  readonly title: string
  readonly rows: readonly {
    readonly label: string
    readonly score: number
    readonly weight: number
    /** Both numbers as they are printed, e.g. `8.57 / 10`. */
    readonly text: string
  }[]
}

/** What bars say: each value, and whether it reached the target. */
export function factsOfBars(bars: Bars, shape: ChartFacts['shape']): ChartFacts {
  const { title, target, better = 'more' } = bars
  const points = bars.points.map((point) => ({
    ...point,
    reached:
      target === undefined ||
      (better === 'more' ? point.value >= target.value : point.value <= target.value),
  }))
  return told({ title, shape, points, ...(target === undefined ? {} : { target }) })
}

/** What scores say: each within the frame of what it could have been. */
export function factsOfScores({ title, rows }: Scores): ChartFacts {
  const points = rows.map(({ label, score, weight, text }) => ({
    label,
    value: score,
    text,
    reached: score >= weight,
    frame: weight,
  }))
  return told({ title, shape: 'bars', points })
}

function told(facts: Omit<ChartFacts, 'alternative'>): ChartFacts {
  const values = facts.points.map((point) => `${point.label} ${point.text}`)
  const goal = facts.target === undefined ? [] : [facts.target.text]
  return { ...facts, alternative: [facts.title, ...goal, ...values].join('；') }
}
