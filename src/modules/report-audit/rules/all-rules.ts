import type { Rule } from '../understood.ts'

/** Every relation that figures are held against. A new one is a file of its own and a line here. */
export const allRules: readonly Rule[] = []
