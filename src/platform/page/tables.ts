import { label } from '#kernel/label.ts'
import { attributes, html, type Html, type HtmlValue } from './html.ts'
import { icon } from './icon.ts'
import type { AddressQuery, PageReader } from './portal-page.ts'

export interface Column {
  readonly label: string
  readonly numeric?: boolean
  /** Takes a line of its own on a phone. */
  readonly wide?: boolean
}

export interface Table {
  readonly caption: string
  /** Drawn above the table; otherwise only heard. */
  readonly captionShown?: boolean
  readonly columns: readonly Column[]
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly HtmlValue[])[]
  readonly total?: readonly HtmlValue[]
}

/** A table of records; on a phone each row becomes a block that keeps its labels. */
export function table(content: Table): Html {
  const heads = content.columns.map(
    (column) => html`<th scope="col"${classes(column)}>${column.label}</th>`,
  )
  const total =
    content.total === undefined ? null : html`<tfoot>${row(content.columns, content.total)}</tfoot>`
  return html`<table class="list">
<caption${attributes({ class: content.captionShown === true ? null : 'heard' })}>${content.caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>${content.rows.map((cells) => row(content.columns, cells))}</tbody>${total}
</table>`
}

function row(columns: readonly Column[], cells: readonly HtmlValue[]): Html {
  const drawn = columns.map((column, index) =>
    index === 0
      ? html`<th scope="row">${cells[index]}</th>`
      : html`<td${classes(column)} data-label="${column.label}">${cells[index]}</td>`,
  )
  return html`<tr>${drawn}</tr>`
}

function classes(column: Column): Html {
  if (column.numeric === true) return attributes({ class: 'numeric' })
  return attributes({ class: column.wide === true ? 'wide' : null })
}

export interface Pager {
  readonly path: string
  /** The filters in force, without the cursor. */
  readonly query: AddressQuery
  readonly isFirst: boolean
  /** Cursor of the page after this one; null on the last. */
  readonly next: string | null
}

/** Leads to the next page of a list and back to the first; nothing when everything is on one page. */
export function pager(reader: PageReader, list: Pager): Html | null {
  if (list.isFirst && list.next === null) return null
  const first = list.isFirst
    ? null
    : html`<a href="${reader.address(list.path, list.query)}">${icon('back')} ${reader.say(firstPage)}</a>`
  const next =
    list.next === null
      ? null
      : html`<a rel="next" href="${reader.address(list.path, { ...list.query, cursor: list.next })}">${reader.say(nextPage)} ${icon('next')}</a>`
  return html`<nav class="pager" aria-label="${reader.say(pages)}">${first}${next}</nav>`
}

const firstPage = label('回到第一页', 'Back to the first page')
const nextPage = label('下一页', 'Next page')
const pages = label('翻页', 'Pages')
