import type { RuleName } from '../../rule-name.ts'
import type { Draw } from './draw.ts'

/** What one statement is about. Every statement has another, so that two never contradict by accident. */
export interface Subject {
  /** 医保登记 */
  readonly noun: string
  /** 件 */
  readonly unit: string
  /** 医保登记能力提升项目 */
  readonly project: string
}

/** A few sentences or a table that say figures of one kind, rightly or wrongly. */
export interface Statement {
  /** The rule that its wrong version breaks; null where it only looks as if one were broken. */
  readonly rule: RuleName | null
  /** Paragraphs or tables; in the wrong version every figure that may be blamed is enclosed. */
  readonly write: (draw: Draw, subject: Subject, isWrong: boolean) => readonly Written[]
}

export type Written = string | readonly (readonly string[])[]
