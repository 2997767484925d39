import { label, type Label } from '#kernel/label.ts'
import type { ApiDocument, ApiOperation } from '#platform/http/api-document.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { table } from '#platform/page/tables.ts'

/** What other systems may ask of this one, for people to read; the document for machines is linked. */
export function referencePage(read: () => ApiDocument): PortalPage {
  return definePage({
    path: '/api/v1/reference',
    title: label('接口说明', 'API reference'),
    description: label('供其他系统对接的接口一览', 'Every operation that other systems may call'),
    render: (reader) => ({
      lead: html`${reader.say(introduction)} <a href="/api/v1/openapi.json">openapi.json</a>`,
      body: html`<div class="sheet">${groupsOf(read()).map((group) => section(reader, group))}</div>`,
    }),
  })
}

interface Group {
  readonly tag: string
  readonly words: string
  readonly operations: readonly (ApiOperation & { readonly address: string })[]
}

function groupsOf(document: ApiDocument): readonly Group[] {
  const all = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      address: `${method.toUpperCase()} ${path}`,
    })),
  )
  return document.tags.map(({ name, description }) => ({
    tag: name,
    words: description,
    operations: all.filter(({ tags }) => tags[0] === name),
  }))
}

function section(reader: PageReader, { tag, words, operations }: Group): Html {
  const heading = sayEither(reader, words)
  return html`<section aria-labelledby="tag-${tag}">
<h2 id="tag-${tag}">${heading}</h2>
${table({
  caption: heading,
  columns: [
    { label: reader.say(label('作用', 'What it does')) },
    { label: reader.say(label('地址', 'Address')), wide: true },
    { label: reader.say(label('谁能调用', 'Who may call it')) },
  ],
  rows: operations.map((operation) => [
    sayEither(reader, operation.summary),
    html`<code>${operation.address}</code>`,
    reader.say(callerOf(operation)),
  ]),
})}
</section>`
}

/** Of words written `中文 | English`, those for the reader. */
function sayEither(reader: PageReader, words: string): string {
  const [zh = words, en = zh] = words.split(' | ')
  return reader.say({ zh, en })
}

function callerOf({ security }: ApiOperation): Label {
  if (security.every((one) => Object.keys(one).length === 0)) return label('任何人', 'Anyone')
  if (security.some((one) => Object.keys(one).length === 0)) {
    return label('任何人，登录后更多', 'Anyone, more when signed in')
  }
  return security.some((one) => 'token' in one)
    ? label('会话或令牌', 'A session or a token')
    : label('只限会话', 'A session only')
}

const introduction = label(
  '其他系统通过这些接口办事，权限和账号的岗位一样。机器用的说明：',
  'Other systems call these operations with the rights of an account’s posts. For machines:',
)
