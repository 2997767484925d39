import { label } from '#kernel/label.ts'
import { attributes, html, type Html } from '#platform/page/html.ts'
import type { Crumb, PageContent, PageReader, PortalPage } from '#platform/page/portal-page.ts'
import { addressOf } from './addresses.ts'
import { menuOn, type Chrome } from './chrome.ts'
import { pageHead } from './page-head.ts'

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
export function wholePage(chrome: Chrome, place: Place, content: PageContent): string {
  const { reader } = chrome
  const title = content.title ?? reader.say(place.page.title)
  const head = pageHead(chrome.shell.site, chrome.head, reader, {
    ...place,
    title,
    article: content.article ?? null,
    refreshSeconds: place.refreshSeconds ?? null,
  })
  return html`<!DOCTYPE html>
<html${chrome.root}>
${head}
<body>
<a class="skip" href="#main">${reader.say(skip)}</a>
${masthead(chrome, place)}
<main id="main" tabindex="-1">
${content.intro ?? intro(reader, place, content, title)}
${content.body}
</main>
${chrome.footer}
</body>
</html>
`.text
}

function masthead(chrome: Chrome, place: Place): Html {
  return html`<header class="masthead"><div class="sheet">
${chrome.sampleMark}
<div class="masthead-row">${chrome.brand}
${menuOn(chrome, place.path)}
${tools(chrome.reader, place)}</div>
</div></header>`
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
const whereYouAre = label('您在这里', 'You are here')
const home = label('首页', 'Home')
const largeText = label('大字版', 'Large text')
const normalText = label('标准字号', 'Normal text')
