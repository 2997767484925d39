import { label } from '#kernel/label.ts'
import type { FigureFace } from '#kernel/face.ts'
import { attributes, html, type Html } from './html.ts'
import type { PageReader } from './portal-page.ts'

/** Where a figure leads, and the number its source carries in the list of sources of a printed page. */
export interface FigureLink {
  readonly text: string
  readonly href: string
  readonly sourceNumber?: number
}

/** A number that can be opened: always a link, with a dotted line. */
export function figure(reader: PageReader, link: FigureLink): Html {
  const named = attributes({
    href: link.href,
    'data-source': link.sourceNumber,
    // Heard among other links a bare number says nothing about where it leads.
    'aria-label': `${link.text}${reader.say(openIt)}`,
  })
  return html`<a class="figure"${named}>${link.text}</a>`
}

/** A number nobody can open: it stands in a broken frame and says so. */
export function unsourced(reader: PageReader, text: string): Html {
  return html`<span class="unsourced">${text}<small>${reader.say(noSource)}</small></span>`
}

/** What stands behind a figure: what it counts, how, for which period, as of when, from how many records. */
export function openedFigure(reader: PageReader, face: FigureFace): Html {
  const provisional = face.provisional
    ? html`<br><span class="quiet-words">${reader.say(stillProvisional)}</span>`
    : null
  return html`<div class="opened"><dl>
<dt>${reader.say(counted)}</dt><dd>${face.label}</dd>
<dt>${reader.say(howCounted)}</dt><dd>${face.definition}</dd>
<dt>${reader.say(period)}</dt><dd>${face.period}</dd>
<dt>${reader.say(asOf)}</dt><dd>${face.asOf}${provisional}</dd>
<dt>${reader.say(records)}</dt><dd><a href="${face.recordsHref}">${reader.say(recordCount(face.recordCount))}</a></dd>
</dl></div>`
}

const openIt = label('，看依据', ', see what it is based on')
const noSource = label('没有来源', 'no source')
const counted = label('数的是什么', 'What is counted')
const howCounted = label('怎么算', 'How')
const period = label('期间', 'Period')
const asOf = label('时点', 'As of')
const records = label('依据', 'Based on')
const stillProvisional = label(
  '这个时点还没有封签，以后补记的会改变它。',
  'Not sealed yet: later entries may still change it.',
)

function recordCount(count: number): ReturnType<typeof label> {
  return label(`${String(count)} 条记录`, count === 1 ? '1 record' : `${String(count)} records`)
}
