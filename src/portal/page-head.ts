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

export function pageHead(shell: Shell, reader: PageReader, head: PageHead): Html {
  const { site, assets } = shell
  const name = siteName(site, reader)
  const title = head.path === '/' && head.isPlace ? name : `${head.title} - ${name}`
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${officialElements(site, reader, head)}
${site.isSample || !head.isPlace ? html`<meta name="robots" content="noindex">` : null}
${head.refreshSeconds === null ? null : html`<meta http-equiv="refresh" content="${head.refreshSeconds}">`}
${head.isPlace ? places(site, reader, head) : null}
<link rel="icon" type="image/svg+xml" href="${assets.mark.address}">
<link rel="stylesheet" href="${assets.styleSheet.address}">
</head>`
}

/** The site's name, marked when it is a sample. */
export function siteName(site: Site, reader: PageReader): string {
  return reader.say(site.name) + (site.isSample ? reader.say(sampleInBrackets) : '')
}

const sampleInBrackets = label('（样例）', ' (sample)')

// The elements every page of a government site carries (〔2017〕47号 appendix).
function officialElements(site: Site, reader: PageReader, head: PageHead): Html {
  const { article, page } = head
  const elements: readonly (readonly [string, string | undefined])[] = [
    ['SiteName', siteName(site, reader)],
    ['SiteDomain', new URL(site.publicUrl).host],
    ['SiteIDCode', site.isSample ? undefined : site.siteCode],
    ['ColumnName', reader.say(page.column?.name ?? page.title)],
    ['ColumnType', reader.say(page.column?.type ?? ownColumn)],
    ['ArticleTitle', article === null ? undefined : head.title],
    ['PubDate', article?.publishedAt],
    ['ContentSource', article?.source],
    ['Author', article?.author],
    ['Keywords', article?.keywords?.join(',')],
    ['Description', article?.description ?? reader.say(page.description ?? site.description)],
    ['Url', canonical(site, reader, head)],
  ]
  return html`${elements.map(([name, content]) => (content === undefined ? null : html`<meta name="${name}" content="${content}">\n`))}`
}

const ownColumn = label('网站服务', 'About this site')

function places(site: Site, reader: PageReader, head: PageHead): Html {
  const inChinese =
    site.publicUrl + addressOf(head.path, { language: 'zh', size: 'normal' }, head.query)
  const inEnglish =
    site.publicUrl + addressOf(head.path, { language: 'en', size: 'normal' }, head.query)
  return html`<link rel="canonical" href="${canonical(site, reader, head)}">
<link rel="alternate" hreflang="zh-CN" href="${inChinese}">
<link rel="alternate" hreflang="en" href="${inEnglish}">`
}

function canonical(site: Site, reader: PageReader, head: PageHead): string {
  if (!head.isPlace) return site.publicUrl + inLanguage('/', reader.language)
  return (
    site.publicUrl + addressOf(head.path, { language: reader.language, size: 'normal' }, head.query)
  )
}
