import { label, type Label } from '#kernel/label.ts'
import { attributes, html, type Html } from '#platform/page/html.ts'
import type { Crumb, PageContent, PageReader, PortalPage } from '#platform/page/portal-page.ts'
import { addressOf } from './addresses.ts'
import { footer } from './footer.ts'
import { pageHead } from './page-head.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

/** Where the page stands, and before whom. */
export interface Place {
  readonly reader: PageReader
  readonly page: Pick<PortalPage, 'title' | 'crumbs' | 'column' | 'description'>
  /** Without language, e.g. `/reports/2023`. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly isPlace: boolean
  readonly refreshSeconds?: number | null
}

/** The whole page, from its first byte to its last. */
export function wholePage(shell: Shell, place: Place, content: PageContent): string {
  const { reader } = place
  const title = content.title ?? reader.say(place.page.title)
  const head = pageHead(shell, reader, {
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
${masthead(shell, place)}
<main id="main" tabindex="-1">
${content.intro ?? intro(place, content, title)}
${content.body}
</main>
${footer(shell, reader)}
</body>
</html>
`.text
}

function masthead(shell: Shell, place: Place): Html {
  const { reader } = place
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
${tools(place)}</div>
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
function tools(place: Place): Html {
  const { reader } = place
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

function intro(place: Place, content: PageContent, title: string): Html {
  const isForeign = content.titleWritten === true && place.reader.language === 'en'
  const lang = isForeign ? 'zh-CN' : null
  const here = html`<li${attributes({ lang, 'aria-current': 'page' })}>${title}</li>`
  const between = content.crumbs ?? place.page.crumbs ?? []
  return html`<div class="sheet intro${place.isPlace ? '' : ' intro-of-answer'}">
${place.isPlace ? crumbs(place.reader, between, here) : null}
<h1${attributes({ lang })}>${title}</h1>
${content.lead === undefined ? null : html`<p class="lead prose">${content.lead}</p>`}
</div>`
}

function crumbs(reader: PageReader, between: readonly Crumb[], here: Html): Html {
  const links = [{ title: home, path: '/' }, ...between].map(
    (crumb) =>
      html`<li><a href="${reader.address(crumb.path)}">${reader.say(crumb.title)}</a></li>`,
  )
  return html`<nav class="crumbs" aria-label="${reader.say(whereYouAre)}"><ol>${links}${here}</ol></nav>`
}

const skip = label('跳到正文', 'Skip to the content')
const mainColumns = label('主要栏目', 'Main columns')
const whereYouAre = label('您在这里', 'You are here')
const home = label('首页', 'Home')
const sample = label('样例', 'Sample')
const largeText = label('大字版', 'Large text')
const normalText = label('标准字号', 'Normal text')
