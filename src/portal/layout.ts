import { label, type Label } from '#kernel/label.ts'
import { attributes, html, type Html } from '#platform/page/html.ts'
import type { Crumb, PageContent, PageReader, PortalPage } from '#platform/page/portal-page.ts'
import { addressOf } from './addresses.ts'
import { footer } from './footer.ts'
import { pageHead } from './page-head.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

/** Where the page stands. */
export interface Place {
  readonly page: Pick<PortalPage, 'title' | 'crumbs' | 'column' | 'description'>
  /** Without language, e.g. `/reports/2023`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly isPlace: boolean
  readonly refreshSeconds?: number | null
}

/** The whole page, from its first byte to its last. */
export function wholePage(
  shell: Shell,
  reader: PageReader,
  place: Place,
  content: PageContent,
): string {
  const title = content.title ?? reader.say(place.page.title)
  const head = pageHead(shell.site, shell.assets, reader, {
    ...place,
    title,
    article: content.article ?? null,
    refreshSeconds: place.refreshSeconds ?? null,
  })
  const root = attributes({
    lang: reader.language === 'zh' ? 'zh-CN' : 'en',
    'data-size': reader.size === 'large' ? 'large' : null,
    'data-sample': shell.site.isSample ? 'yes' : null,
  })
  return html`<!DOCTYPE html>
<html${root}>
${head}
<body>
<a class="skip" href="#main">${reader.say(skip)}</a>
${masthead(shell, reader, place)}
<main id="main" tabindex="-1">
${content.intro ?? intro(reader, place, content, title)}
${content.body}
</main>
${footer(shell, reader)}
</body>
</html>
`.text
}

function masthead(shell: Shell, reader: PageReader, place: Place): Html {
  const items = shell.menu.map(
    (page) =>
      html`<li><a${attributes({ href: reader.address(page.path), 'aria-current': currentOf(page, place) })}>${reader.say(page.title)}</a></li>`,
  )
  const nav =
    items.length === 0
      ? null
      : html`<nav aria-label="${reader.say(mainColumns)}"><ul>${items}</ul></nav>`
  return html`<header class="masthead"><div class="sheet">
${shell.site.isSample ? sampleMark(shell.site, reader) : null}
<div class="masthead-row"><a class="brand" href="${reader.address('/')}">${reader.say(shell.site.name)}</a>
${nav}
${tools(reader, place)}</div>
</div></header>`
}

function currentOf(page: PortalPage, place: Place): 'page' | 'true' | null {
  if (page.path === place.path) return 'page'
  return place.path.startsWith(`${page.path}/`) ? 'true' : null
}

/** 样例: on the face of every page, on screen and on paper. */
export function sampleMark(site: Site, reader: PageReader): Html {
  return html`<p class="sample-mark"><b>${reader.say(sample)}</b>${reader.say(sampleSentence(site))}</p>`
}

function sampleSentence(site: Site): Label {
  return label(
    `${site.name.zh}的样例数据，不具法律效力`,
    `Sample data of ${site.name.en}, without legal effect`,
  )
}

// Both links keep the page, and what was asked of it.
function tools(reader: PageReader, place: Place): Html {
  const otherLanguage = reader.language === 'zh' ? 'en' : 'zh'
  const otherSize = reader.size === 'large' ? 'normal' : 'large'
  const inOther = addressOf(place.path, { language: otherLanguage, size: reader.size }, place.query)
  const sized = addressOf(place.path, { language: reader.language, size: otherSize }, place.query)
  const named = attributes({
    href: inOther,
    lang: otherLanguage === 'zh' ? 'zh-CN' : 'en',
    hreflang: otherLanguage === 'zh' ? 'zh-CN' : 'en',
  })
  return html`<ul class="tools">
<li><a href="${sized}">${reader.say(otherSize === 'large' ? largeText : normalText)}</a></li>
<li><a${named}>${otherLanguage === 'zh' ? '中文' : 'English'}</a></li>
</ul>`
}

function intro(reader: PageReader, place: Place, content: PageContent, title: string): Html {
  const lang = content.titleWritten === true && reader.language === 'en' ? 'zh-CN' : null
  return html`<div class="sheet intro${place.isPlace ? '' : ' intro-of-answer'}">
${place.isPlace ? crumbs(reader, content.crumbs ?? place.page.crumbs ?? [], title, lang) : null}
<h1${attributes({ lang })}>${title}</h1>
${content.lead === undefined ? null : html`<p class="lead prose">${content.lead}</p>`}
</div>`
}

function crumbs(
  reader: PageReader,
  between: readonly Crumb[],
  title: string,
  lang: string | null,
): Html {
  const links = [{ title: home, path: '/' }, ...between].map(
    (crumb) =>
      html`<li><a href="${reader.address(crumb.path)}">${reader.say(crumb.title)}</a></li>`,
  )
  return html`<nav class="crumbs" aria-label="${reader.say(whereYouAre)}"><ol>${links}<li${attributes({ lang, 'aria-current': 'page' })}>${title}</li></ol></nav>`
}

const skip = label('跳到正文', 'Skip to the content')
const mainColumns = label('主要栏目', 'Main columns')
const whereYouAre = label('您在这里', 'You are here')
const home = label('首页', 'Home')
const sample = label('样例', 'Sample')
const largeText = label('大字版', 'Large text')
const normalText = label('标准字号', 'Normal text')
