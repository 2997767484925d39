import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'

import { dark, largeSizes, light, moreContrast, sizes, type Colours } from './tokens.ts'
import { tokensAsCss } from './write-tokens.ts'

describe('the design tokens', () => {
  it('are the same in the style sheet as in the program', () => {
    const written = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
    assert.equal(written, tokensAsCss(), 'run: node src/platform/look/write-tokens.ts')
  })

  const themes: readonly [string, Colours][] = [
    ['light', light],
    ['dark', dark],
    ['light with more contrast', { ...light, ...moreContrast }],
  ]
  for (const [name, colours] of themes) {
    it(`keep words readable on paper and on their wash (${name})`, () => {
      for (const [words, ground] of wordsOnGround) {
        const ratio = contrast(colours[words], colours[ground])
        assert.ok(ratio >= 4.5, `${words} on ${ground} is only ${ratio.toFixed(2)} : 1`)
      }
    })

    it(`keep the borders of controls visible (${name})`, () => {
      assert.ok(contrast(colours['grey-control'], colours.paper) >= 3)
      assert.ok(contrast(colours['grey-control'], colours.wash) >= 3)
    })
  }

  it('keep still, on every sheet of desk and portal, for whom motion is reduced', () => {
    const reduced = tokensAsCss().split('@media (prefers-reduced-motion: reduce)')[1]
    assert.match(reduced ?? '', /--quick: 0ms;/)
    const src = new URL('../../', import.meta.url)
    const moving = globSync('**/*.css', { cwd: src }).flatMap((sheet) => {
      const written = readFileSync(new URL(sheet, src), 'utf8')
      return [...written.matchAll(movement)].map(([line]) => `${sheet}: ${line.trim()}`)
    })
    assert.ok(moving.length > 0)
    const unheld = moving.filter((line) => !/transition: [a-z-]+ var\(--quick\);$/.test(line))
    assert.deepEqual(unheld, [])
  })

  it('never fall under 18 pixels in large-text mode', () => {
    assert.ok(Math.min(...Object.values(largeSizes)) >= 18)
    assert.deepEqual(Object.keys(largeSizes), Object.keys(sizes))
  })
})

// Whatever makes a sheet move: by itself, from one look to another, or to another place on the page.
const movement = /^[ \t]*(transition|animation|scroll-behavior)[a-z-]*:[^;]*;/gm

const wordsOnGround = [
  ['ink', 'paper'],
  ['ink', 'wash'],
  ['grey-words', 'paper'],
  ['grey-words', 'wash'],
  ['blue', 'paper'],
  ['blue', 'wash'],
  ['blue', 'blue-wash'],
  ['red', 'paper'],
  ['red', 'red-wash'],
  ['green', 'paper'],
  ['green', 'green-wash'],
  ['amber', 'paper'],
  ['amber', 'amber-wash'],
  ['on-blue', 'blue'],
  ['on-blue', 'blue-deep'],
  ['on-red', 'red'],
] as const

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}
