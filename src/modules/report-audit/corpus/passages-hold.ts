import assert from 'node:assert/strict'
import { it } from 'node:test'

import type { Finding, Knowledge } from '../audit.ts'
import type { RuleName } from '../rule-name.ts'
import { understand, type Rule } from '../understood.ts'
import { blocksOf } from './blocks-of.ts'
import type { Expected, Passage } from './passage.ts'
import { passages } from './passages.ts'

const nothing: Knowledge = { names: [], registered: [], others: [], workingDaysOf: () => null }

/** What a rule finds in some paragraphs. */
export function foundIn(
  rule: Rule,
  text: Passage['text'],
  known: Passage['known'] = {},
): readonly Finding[] {
  const blocks = blocksOf({ text })
  return rule(understand({ format: 'text', title: null, blocks }, { ...nothing, ...known }))
}

/** The same as `contradicts 3个镇`, for a comparison. */
export function toldIn(
  rule: Rule,
  text: Passage['text'],
  known: Passage['known'] = {},
): readonly string[] {
  return foundIn(rule, text, known).map(({ verdict, figure }) => `${verdict} ${figure}`)
}

/** Holds one rule against all passages: it finds what they name, and is silent where they name nothing. */
export function passagesHold(rule: Rule, name: RuleName, except: readonly string[] = []): void {
  for (const passage of passages.filter((one) => !except.includes(one.name))) {
    void it(`reads “${passage.name}”`, () => {
      const found = foundIn(rule, passage.text, passage.known)
      for (const [verdict, expected] of [
        ['contradicts', passage.contradicts],
        ['look', passage.look ?? []],
        ['follows', passage.follows ?? []],
      ] as const) {
        const own = expected.filter((one) => one.rule === name)
        for (const one of own)
          assert.ok(
            found.some((finding) => finding.verdict === verdict && names(finding, one)),
            `${verdict} ${one.figure}`,
          )
        if (verdict !== 'follows' && own.length === 0)
          assert.deepEqual(
            found.filter((finding) => finding.verdict === verdict).map(({ figure }) => figure),
            [],
          )
      }
    })
  }
}

function names({ figure }: Finding, { figure: own, or = [] }: Expected): boolean {
  return [own, ...or].some((one) => one.includes(figure) || figure.includes(one))
}
