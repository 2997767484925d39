import { addDays, startOfDayMs, weekdayOf, type DateText } from '#kernel/dates.ts'
import type { Section } from './project-story.ts'
import type { SampleDesk } from './sample-desk.ts'
import type { Paper, SampleReport, SampleSheet } from './sample-papers.ts'

/** What the players have at hand: the desk, and the papers they send. */
export interface Stage {
  readonly desk: SampleDesk
  /** Sends a paper, and answers the file's id. */
  readonly send: (paper: Paper, by: string, at: Date) => Promise<string>
  /** Sends a table, and answers the file's id and what is read of it. */
  readonly sendSheet: (
    sheet: SampleSheet,
    by: string,
    at: Date,
  ) => Promise<{ readonly fileId: string; readonly content: unknown }>
  /** Sends a report to be audited, and answers the file's id and what was read and found. */
  readonly sendReport: (
    report: SampleReport,
    by: string,
    at: Date,
  ) => Promise<{ readonly fileId: string; readonly content: unknown }>
  /** Whether a treasury list was read at once, since such a header is known. */
  readonly isMapped: (listId: string) => Promise<boolean>
  /** What of a treasury list is not settled, by what each is called on either side. */
  readonly listDifferences: (listId: string, at: Date) => Promise<readonly SampleDifference[]>
  /** Seals what has been journalled, as the county's own job does every minute. */
  readonly seal: () => Promise<void>
  /** The id of a town by its name. */
  readonly findTown: (name: string) => Promise<string>
  /** The ids of a goal's indicators by their code. */
  readonly listIndicators: (goalId: string) => Promise<ReadonlyMap<string, string>>
  /** The self-evaluation that the office opened for a project. */
  readonly findEvaluation: (projectId: string, year: number) => Promise<string>
  /** What a draw of the office picked out. */
  readonly listRechecks: (
    taskId: string,
  ) => Promise<readonly { readonly id: string; readonly unitScore: string }[]>
}

export interface SampleDifference {
  readonly references: readonly string[]
  /** With what the forms of its actions begin. */
  readonly begins: readonly {
    readonly action: string
    readonly values: Readonly<Record<string, string>>
  }[]
}

/** One thing that somebody does at one moment. */
export interface Step {
  readonly at: Date
  readonly run: (stage: Stage) => Promise<void>
}

/** Who tells the story, and the records it has made so far. */
export interface Cast {
  readonly clerk: string
  readonly known: {
    projectId: string
    /** By their numbers. */
    readonly contracts: Map<string, string>
    goalId: string
    indicators: ReadonlyMap<string, string>
    evaluationId: string
  }
}

export const clerks: Readonly<Record<Section, string>> = {
  centre: 'clerk',
  services: 'clerk-services',
}
export const sectionHeads: Readonly<Record<Section, string>> = {
  centre: 'section-head',
  services: 'section-head-services',
}

/** A step on a day at a time of Shanghai, e.g. `09:10`. */
export function step(
  day: DateText,
  time: string,
  run: (stage: Stage, at: Date) => Promise<void>,
): Step {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const at = new Date(startOfDayMs(day) + (hours * 60 + minutes) * 60_000)
  return { at, run: (stage) => run(stage, at) }
}

/** The code of the indicator at a place in its goal, from 1. */
export function codeOf(place: number): string {
  return String(place).padStart(2, '0')
}

/** The weekday so many weekdays later; enough for a story that keeps clear of holidays. */
export function weekdaysAfter(day: DateText, count: number): DateText {
  let date = day
  for (let left = count; left > 0;) {
    date = addDays(date, 1)
    if (weekdayOf(date) % 6 !== 0) left -= 1
  }
  return date
}
