import { html, type Html, type HtmlValue } from './html.ts'

export interface Band {
  /** Unique on the page; also the anchor that leads here. */
  readonly id: string
  readonly title: string
  readonly body: HtmlValue
}

/** A part of a page: its heading stands in the first column, its content in the other three. */
export function band(part: Band): Html {
  return html`<section class="band" aria-labelledby="${part.id}"><div class="sheet columns">
<h2 id="${part.id}" class="across-1">${part.title}</h2>
<div class="across-3">${part.body}</div>
</div></section>`
}
