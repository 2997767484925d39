import { label, type Label, type Language } from '#kernel/label.ts'
import { attributes, html, type Html } from '#platform/page/html.ts'
import type { PageReader, PortalPage, TextSize } from '#platform/page/portal-page.ts'
import { readerOf } from './addresses.ts'
import { footer } from './footer.ts'
import { headOfSite, type HeadOfSite } from './page-head.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

/** What is the same on every page for one reader, written once: there are only four readers. */
export interface Chrome {
  readonly shell: Shell
  readonly reader: PageReader
  readonly root: Html
  readonly head: HeadOfSite
  readonly sampleMark: Html | null
  readonly brand: Html
  readonly menu: readonly MenuItem[]
  readonly footer: Html
}

interface MenuItem {
  readonly path: string
  /** As it stands on a page elsewhere, on its own page, and on a page below it. */
  readonly elsewhere: Html
  readonly here: Html
  readonly above: Html
}

/** For each reader, as the site is now. */
export type Chromes = Readonly<Record<Language, Readonly<Record<TextSize, Chrome>>>> & {
  readonly site: Site
}

export function chromesOf(shell: Shell): Chromes {
  const inSizes = (language: Language): Record<TextSize, Chrome> => ({
    normal: chromeOf(shell, readerOf(language, 'normal')),
    large: chromeOf(shell, readerOf(language, 'large')),
  })
  return { site: shell.site, zh: inSizes('zh'), en: inSizes('en') }
}

function chromeOf(shell: Shell, reader: PageReader): Chrome {
  const { site } = shell
  return {
    shell,
    reader,
    root: attributes({
      lang: reader.language === 'zh' ? 'zh-CN' : 'en',
      'data-size': reader.size === 'large' ? 'large' : null,
      'data-sample': site.isSample ? 'yes' : null,
    }),
    head: headOfSite(shell, reader),
    sampleMark: site.isSample ? sampleMark(site, reader) : null,
    brand: html`<a class="brand" href="${reader.address('/')}">${reader.say(site.name)}</a>`,
    menu: shell.menu.map((page) => menuItem(page, reader)),
    footer: footer(shell, reader),
  }
}

/** The main columns, as they stand on this page. */
export function menuOn({ menu, reader }: Chrome, path: string): Html | null {
  if (menu.length === 0) return null
  return html`<nav aria-label="${reader.say(mainColumns)}"><ul>${menu.map((item) => itemOn(item, path))}</ul></nav>`
}

function itemOn(item: MenuItem, path: string): Html {
  if (item.path === path) return item.here
  return path.startsWith(`${item.path}/`) ? item.above : item.elsewhere
}

function menuItem(page: PortalPage, reader: PageReader): MenuItem {
  const written = (current: 'page' | 'true' | null): Html =>
    html`<li><a${attributes({ href: reader.address(page.path), 'aria-current': current })}>${reader.say(page.title)}</a></li>`
  return {
    path: page.path,
    elsewhere: written(null),
    here: written('page'),
    above: written('true'),
  }
}

/** 样例: on the face of every page, on screen and on paper. */
function sampleMark(site: Site, reader: PageReader): Html {
  return html`<p class="sample-mark"><b>${reader.say(sample)}</b>${reader.say(sampleSentence(site))}</p>`
}

function sampleSentence(site: Site): Label {
  return label(
    `${site.name.zh}的样例数据，不具法律效力`,
    `Sample data of ${site.name.en}, without legal effect`,
  )
}

const mainColumns = label('主要栏目', 'Main columns')
const sample = label('样例', 'Sample')
