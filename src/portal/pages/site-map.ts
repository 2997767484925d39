import { label } from '#kernel/label.ts'
import { band } from '#platform/page/band.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'

/** Every page of the site that stands by itself, by column; drawn from the registry, so it cannot be stale. */
export function siteMapPage(pages: () => readonly PortalPage[]): PortalPage {
  return definePage({
    path: '/map',
    title: label('网站地图', 'Site map'),
    render: (reader) => ({ body: columnsOf(pages()).map((column) => columnBand(reader, column)) }),
  })
}

interface MapColumn {
  readonly name: PortalPage['title']
  readonly pages: PortalPage[]
}

function columnsOf(pages: readonly PortalPage[]): readonly MapColumn[] {
  const columns = new Map<string, MapColumn>()
  for (const page of pages) {
    if (page.unlisted === true || page.path.includes(':')) continue
    const name = page.column?.name ?? ownPages
    const column = columns.get(name.zh) ?? { name, pages: [] }
    column.pages.push(page)
    columns.set(name.zh, column)
  }
  return [...columns.values()]
}

function columnBand(reader: PageReader, column: MapColumn): Html {
  const lines = column.pages.map(
    (page) =>
      html`<li><a href="${reader.address(page.path)}">${reader.say(page.title)}</a>${page.description === undefined ? null : html`<span class="quiet-words">${reader.say(page.description)}</span>`}</li>`,
  )
  return band({
    id: `column-${column.name.en.toLowerCase().replaceAll(/\W+/g, '-')}`,
    title: reader.say(column.name),
    body: html`<ul class="lines">${lines}</ul>`,
  })
}

const ownPages = label('本站', 'This site')
