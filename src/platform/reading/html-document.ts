import { Parser } from 'htmlparser2'
import { decodeText } from './decode-text.ts'
import { FlowWriter } from './flow/flow-writer.ts'
import { type ReadDocument } from './read-document.ts'
import { readingLimits } from './reading-limits.ts'
import { tooMuch } from './reading-refusals.ts'
import { loweredText, writtenText } from './written-text.ts'
import { wholeNumber } from './xml.ts'

/** What is no text of the page, or was struck out of it. Nothing of it is run, fetched or kept. */
const unread = new Set(
  (
    'script style noscript template svg math iframe object embed applet audio video canvas map nav ' +
    'select datalist button textarea del s strike rt rp'
  ).split(' '),
)
const unreadRoles = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu'])

const blocks = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol ' +
    'option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
)

export function readHtml(content: Uint8Array): ReadDocument {
  const reader = new HtmlReader()
  const text = decodeText(content, namedEncoding(content))
  let depth = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        // A parser looks through all that is open at every end.
        if (depth > readingLimits.depth) throw tooMuch('depth')
        reader.open(name, attributes)
      },
      onclosetag: (name) => {
        depth -= 1
        reader.close(name)
      },
      ontext: (words) => reader.text(words),
    },
    { decodeEntities: true },
  )
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536))
  parser.end()
  return reader.finish()
}

function namedEncoding(content: Uint8Array): string | undefined {
  const start = Buffer.from(content.subarray(0, 4096)).toString('latin1')
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1]
}

class HtmlReader {
  readonly #writer = new FlowWriter()
  #unread: { readonly name: string; depth: number } | null = null
  #inTitle = false
  #title = ''
  #level: number | null = null
  #raised = 0
  #lowered = 0
  #asWritten = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#unread) {
      if (this.#unread.name === name) this.#unread.depth += 1
      return
    }
    if (unread.has(name) || isHidden(attributes)) {
      if (!hasNoEnd.has(name)) this.#unread = { name, depth: 1 }
      return
    }
    if (blocks.has(name)) this.#endParagraph()
    if (name === 'title') this.#inTitle = true
    if (/^h[1-6]$/.test(name)) this.#level = Number(name.slice(1))
    if (name === 'sup') this.#raised += 1
    if (name === 'sub') this.#lowered += 1
    if (name === 'pre') this.#asWritten += 1
    this.#openTablePart(name, attributes)
  }

  close(name: string): void {
    if (this.#unread) {
      if (this.#unread.name === name) this.#unread.depth -= 1
      if (this.#unread.depth === 0) this.#unread = null
      return
    }
    if (blocks.has(name)) this.#endParagraph()
    if (name === 'title') this.#inTitle = false
    if (/^h[1-6]$/.test(name)) this.#level = null
    if (name === 'sup') this.#raised = Math.max(0, this.#raised - 1)
    if (name === 'sub') this.#lowered = Math.max(0, this.#lowered - 1)
    if (name === 'pre') this.#asWritten = Math.max(0, this.#asWritten - 1)
    if (name === 'td' || name === 'th') this.#writer.closeCell()
    if (name === 'table') this.#writer.closeTable()
  }

  text(words: string): void {
    if (this.#unread) return
    if (this.#inTitle) this.#title += words
    else if (this.#raised > 0) this.#writer.writeRaised(words)
    else if (this.#lowered > 0) this.#writer.write(loweredText(words))
    else if (this.#asWritten > 0) this.#writeLines(words)
    else this.#writer.write(words)
  }

  finish(): ReadDocument {
    const blocks = this.#writer.finish()
    return { format: 'html', title: writtenText(this.#title.slice(0, 1000)) || null, blocks }
  }

  #openTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'table') this.#writer.openTable()
    if (name === 'tr') this.#writer.openRow()
    if (name === 'td' || name === 'th')
      this.#writer.openCell({
        rowSpan: Math.max(1, wholeNumber(attributes['rowspan'], 1)),
        columnSpan: Math.max(1, wholeNumber(attributes['colspan'], 1)),
        continues: false,
      })
  }

  #writeLines(words: string): void {
    words.split('\n').forEach((line, index) => {
      if (index > 0) this.#endParagraph()
      this.#writer.write(line)
    })
  }

  #endParagraph(): void {
    this.#writer.endParagraph(this.#level)
  }
}

const hasNoEnd = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
)

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    attributes['hidden'] !== undefined ||
    attributes['aria-hidden'] === 'true' ||
    unreadRoles.has(attributes['role'] ?? '') ||
    /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(attributes['style'] ?? '')
  )
}
