import { writeFileSync } from 'node:fs'

import {
  dark,
  darkMeasures,
  fonts,
  largeMeasures,
  largeSizes,
  light,
  measures,
  moreContrast,
  sizes,
  spaces,
} from './tokens.ts'

type Declarations = Readonly<Record<string, string | undefined>>

/** The text of `tokens.css`: every token of `tokens.ts` as a custom property. */
export function tokensAsCss(): string {
  return [
    '/* Written from tokens.ts by write-tokens.ts; change it there. */',
    rule(':root', { ...faces(), ...typeSizes(sizes), ...distances(), ...measures, ...light }),
    rule('[data-size="large"]', { ...typeSizes(largeSizes), ...largeMeasures }),
    rule('[data-theme="dark"]', { ...dark, ...darkMeasures }, 'color-scheme: dark;'),
    `@media (prefers-contrast: more) {\n${indent(rule(':root', moreContrast))}\n}`,
    `@media (prefers-reduced-motion: reduce) {\n${indent(rule(':root', { quick: '0ms' }))}\n}`,
  ]
    .join('\n\n')
    .concat('\n')
}

function rule(selector: string, declarations: Declarations, extra?: string): string {
  const lines = Object.entries(declarations).map(([name, value]) => `  --${name}: ${value ?? ''};`)
  return `${selector} {\n${[...lines, ...(extra === undefined ? [] : [`  ${extra}`])].join('\n')}\n}`
}

function faces(): Declarations {
  return Object.fromEntries(Object.entries(fonts).map(([name, value]) => [`font-${name}`, value]))
}

function typeSizes(scale: Readonly<Record<string, number>>): Declarations {
  // In rem, so that a reader's own browser setting still counts.
  return Object.fromEntries(
    Object.entries(scale).map(([step, pixels]) => [`size-${step}`, `${String(pixels / 16)}rem`]),
  )
}

function distances(): Declarations {
  return Object.fromEntries(
    Object.entries(spaces).map(([step, pixels]) => [`space-${step}`, `${String(pixels)}px`]),
  )
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}

if (import.meta.main) {
  writeFileSync(new URL('tokens.css', import.meta.url), tokensAsCss())
}
