import { label } from '#kernel/label.ts'
import { html, type Html } from '#platform/page/html.ts'
import type { Article, PageReader, PortalPage } from '#platform/page/portal-page.ts'
import { addressOf, inLanguage } from './addresses.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

/** What a page tells browsers, search engines and those who inspect government sites. */
export interface PageHead {
  readonly title: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly page: Pick<PortalPage, 'column' | 'description' | 'title'>
  readonly article: Article | null
  /** An answer such as "not found" has no place of its own in the world. */
  readonly isPlace: boolean
  readonly refreshSeconds: number | null
}

/** The part of a head that every page has, in the reader's language. */
export interface HeadOfSite {
  readonly name: string
  /** The elements that name the site and come before those of its pages. */
  readonly elements: Html
  readonly files: Html
}

export function headOfSite({ site, assets }: Shell, reader: PageReader): HeadOfSite {
  const name = reader.say(site.name) + (site.isSample ? reader.say(sampleInBrackets) : '')
  return {
    name,
    elements: metaElements([
      ['SiteName', name],
      ['SiteDomain', new URL(site.publicUrl).host],
      ['SiteIDCode', site.isSample ? undefined : site.siteCode],
    ]),
    files: html`<link rel="icon" type="image/svg+xml" href="${assets.mark.address}">
<link rel="stylesheet" href="${assets.styleSheet.address}">`,
  }
}

export function pageHead(site: Site, ofSite: HeadOfSite, reader: PageReader, head: PageHead): Html {
  const title = head.path === '/' && head.isPlace ? ofSite.name : `${head.title} - ${ofSite.name}`
  const url = canonical(site, reader, head)
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${ofSite.elements}${pageElements(site, reader, head, url)}
${site.isSample || !head.isPlace ? noIndex : null}
${head.refreshSeconds === null ? null : html`<meta http-equiv="refresh" content="${head.refreshSeconds}">`}
${head.isPlace ? places(site, head, url) : null}
${ofSite.files}
</head>`
}

const noIndex = html`<meta name="robots" content="noindex">`
const sampleInBrackets = label('（样例）', ' (sample)')

type MetaElement = readonly [string, string | undefined]

// The elements every page of a government site carries (〔2017〕47号 appendix).
function pageElements(
  site: Site,
  reader: PageReader,
  { article, page, title }: PageHead,
  url: string,
): Html {
  return metaElements([
    ['ColumnName', reader.say(page.column?.name ?? page.title)],
    ['ColumnType', reader.say(page.column?.type ?? ownColumn)],
    ['ArticleTitle', article === null ? undefined : title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
    ['Author', article?.author],
    ['Keywords', article?.keywords?.join(',')],
    ['Description', article?.description ?? reader.say(page.description ?? site.description)],
    ['Url', url],
  ])
}

function metaElements(elements: readonly MetaElement[]): Html {
  return html`${elements.map(([name, content]) => (content === undefined ? null : html`<meta name="${name}" content="${content}">\n`))}`
}

const ownColumn = label('网站服务', 'About this site')

function places(site: Site, { path, query }: PageHead, url: string): Html {
  const inChinese = site.publicUrl + addressOf(path, { language: 'zh', size: 'normal' }, query)
  const inEnglish = site.publicUrl + addressOf(path, { language: 'en', size: 'normal' }, query)
  return html`<link rel="canonical" href="${url}">
<link rel="alternate" hreflang="zh-CN" href="${inChinese}">
<link rel="alternate" hreflang="en" href="${inEnglish}">`
}

function canonical(site: Site, reader: PageReader, head: PageHead): string {
  if (!head.isPlace) return site.publicUrl + inLanguage('/', reader.language)
  return (
    site.publicUrl + addressOf(head.path, { language: reader.language, size: 'normal' }, head.query)
  )
}
