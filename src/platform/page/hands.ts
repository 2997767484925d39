import type { Hand } from '#kernel/face.ts'
import { label } from '#kernel/label.ts'
import { sayInstant } from '#kernel/spoken-dates.ts'
import { html, type Html, type HtmlValue } from './html.ts'
import type { PageReader } from './portal-page.ts'

/** The chain of hands: who did what, when, answering for what. A voided seal stays in its place. */
export function chainOfHands(reader: PageReader, hands: readonly Hand[]): Html {
  return html`<ol class="hands">${hands.map((hand) => oneHand(reader, hand))}</ol>`
}

function oneHand(reader: PageReader, hand: Hand): Html {
  const acting = hand.actingFor === null ? null : reader.say(actingFor(hand.actingFor))
  const who = [hand.person, acting].filter((part) => part !== null).join(reader.say(comma))
  return html`<li class="hand" data-state="${hand.state}">
<span class="seal" aria-hidden="true">${hand.seal}</span>
<div><h3>${reader.written(hand.post)}</h3>
<p>${reader.say(stateWords[hand.state])}${who === '' ? null : html` <span>${who}</span>`}${time(reader, hand.at)}</p>
<p class="quiet-words">${reader.written(hand.answersFor)}</p>
${hand.note === null ? null : html`<p>${reader.written(hand.note)}</p>`}
${hand.digest === null ? null : html`<p class="quiet-words">${reader.say(digest)} <span class="digest">${hand.digest.slice(0, 16)}</span></p>`}
</div></li>`
}

function time(reader: PageReader, at: string | null): HtmlValue {
  return at === null
    ? null
    : html` <time class="together" datetime="${at}">${sayInstant(Date.parse(at), reader.language)}</time>`
}

/** Numbered steps on the same line, without red. */
export function steps(
  items: readonly { readonly title: HtmlValue; readonly words?: HtmlValue }[],
): Html {
  const lines = items.map(
    (item, index) => html`<li class="hand">
<span class="seal" aria-hidden="true">${index + 1}</span>
<div><h3>${item.title}</h3>${item.words === undefined ? null : html`<p class="quiet-words">${item.words}</p>`}</div></li>`,
  )
  return html`<ol class="steps">${lines}</ol>`
}

const stateWords = {
  signed: label('已签', 'Signed'),
  void: label('作废', 'Void'),
  mine: label('等您签', 'Waits for you'),
  next: label('还没到', 'Not yet'),
} as const
const comma = label('，', ', ')
const digest = label('所签内容摘要', 'Digest of what was signed')

function actingFor(person: string): ReturnType<typeof label> {
  return label(`代${person}`, `for ${person}`)
}
