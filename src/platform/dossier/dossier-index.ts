import { sayInstant } from '#kernel/spoken-dates.ts'
import { sampleMark } from '../documents/set-document.ts'
import { html, type Html } from '../page/html.ts'
import type { House } from '../house.ts'

/** A folder of the dossier as its table of contents shows it. */
export interface Chapter {
  readonly folder: string
  readonly leftOut: number
  readonly entries: readonly {
    readonly title: string
    readonly number: string | null
    readonly paths: readonly string[]
  }[]
}

interface Titled {
  readonly title: string
  readonly takenAt: Date
}

/** 目录: a page that opens from the unpacked folder, without the product and without a network. */
export function indexOf(
  { county, title, takenAt }: Titled & Pick<House, 'county'>,
  chapters: readonly Chapter[],
): string {
  const taken = sayInstant(takenAt.getTime(), 'zh')
  const page = html`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} 项目档案</title></head><body>
<h1>${title} 项目档案</h1>
${county.isSample ? html`<p><strong>${sampleMark.zh}</strong></p>` : null}
<p>${county.siteName.zh}，${taken}导出。</p>
${leftOutNote(chapters)}
${chapters.map(chapterOf)}
<h2>核对</h2>
<p>每个文件的大小和摘要（SM3、SHA-256）在 <a href="manifest.json">manifest.json</a>，清单由县里的密钥签过名。这些记录办过的每一步在 journal 文件夹，连同封签。</p>
<p>离线核对：装有 Node.js 20.12 以上的电脑，解压后运行 <code>node verify/verify.mjs --public-key 公钥</code>。公钥要另外向县里取得。</p>
</body></html>
`
  return page.text
}

function leftOutNote(chapters: readonly Chapter[]): Html {
  const leftOut = chapters.reduce((sum, one) => sum + one.leftOut, 0)
  return leftOut === 0
    ? html`<p>这个项目的记录都在这里。</p>`
    : html`<p><strong>按导出人的权限，有 ${leftOut} 份记录没有放进来</strong>，各文件夹下写着份数。</p>`
}

function chapterOf({ folder, leftOut, entries }: Chapter): Html {
  const note =
    leftOut === 0
      ? null
      : html`<p><strong>另有 ${leftOut} 份，导出人无权查看，没有放进来。</strong></p>`
  const list = entries.map(
    ({ title, number, paths }) =>
      html`<li>${number === null ? '' : `${number} `}${title}<ul>${paths.map((path) => html`<li><a href="${addressOf(path)}">${path.slice(path.lastIndexOf('/') + 1)}</a></li>`)}</ul></li>`,
  )
  return html`<h2>${folder}</h2>
${note}${entries.length === 0 && leftOut === 0 ? html`<p>没有。</p>` : html`<ol>${list}</ol>`}`
}

function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
