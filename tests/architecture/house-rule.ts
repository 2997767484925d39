import type { TreeFile } from './tree.ts'

/** Something the whole tree must keep to, and the smallest tree that does not. */
export interface HouseRule {
  /** A sentence about the house. */
  readonly says: string
  /** One complaint for each place that breaks the rule; it begins with the path. */
  readonly complaints: (tree: readonly TreeFile[]) => readonly string[]
  /** Breaks the rule. */
  readonly broken: Readonly<Record<string, string>>
  /** Looks alike and keeps it. */
  readonly kept: Readonly<Record<string, string>>
}
