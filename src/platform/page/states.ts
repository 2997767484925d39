import type { Check } from '#kernel/face.ts'
import { label } from '#kernel/label.ts'
import type { IconName } from '#platform/look/icons.ts'
import { html, type Html } from './html.ts'
import { icon } from './icon.ts'
import type { PageReader } from './portal-page.ts'

export type Tone = 'done' | 'waiting' | 'look' | 'late' | 'wrong' | 'stopped'

const toneIcons: Readonly<Record<Tone, IconName>> = {
  done: 'done',
  waiting: 'waiting',
  look: 'look',
  late: 'late',
  wrong: 'wrong',
  stopped: 'stopped',
}

/** A state in words, with its icon; colour comes third. */
export function stateWord(tone: Tone, words: string): Html {
  return html`<span class="state state-${tone}">${icon(toneIcons[tone])}<span>${words}</span></span>`
}

/** What the checks found, each with its word; they differ in line, icon and word, not only in colour. */
export function findings(reader: PageReader, checks: readonly Check[]): Html {
  const lines = checks.map(
    (check) =>
      html`<li class="finding finding-${check.result}">${stateWord(tones[check.result], reader.say(results[check.result]))}<span>${check.sentence}</span></li>`,
  )
  return html`<ul class="findings">${lines}</ul>`
}

const tones = { follows: 'done', contradicts: 'wrong', look: 'look' } as const
const results = {
  follows: label('对得上', 'Follows'),
  contradicts: label('对不上', 'Contradicts'),
  look: label('请看一下', 'Look'),
} as const
