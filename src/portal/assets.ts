import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

/** A file of the shell, served under a name that holds the digest of its content. */
export interface Asset {
  readonly address: string
  readonly mediaType: string
  readonly body: Buffer
  readonly zipped: Buffer
}

export interface Assets {
  readonly styleSheet: Asset
  readonly mark: Asset
}

const look = new URL('../platform/look/', import.meta.url)
const here = new URL('./', import.meta.url)

const styleSheets = [
  new URL('tokens.css', look),
  new URL('base.css', look),
  new URL('figure.css', look),
  new URL('hands.css', look),
  new URL('states.css', look),
  new URL('controls.css', look),
  new URL('tables.css', look),
  new URL('chart.css', look),
  new URL('portal.css', here),
]

/** Reads the shell's files once, at start. */
export function readAssets(): Assets {
  const css = styleSheets.map((file) => readFileSync(file, 'utf8')).join('\n')
  const mark = readFileSync(new URL('mark.svg', here), 'utf8')
  return {
    styleSheet: asset('portal', 'css', 'text/css; charset=utf-8', css),
    mark: asset('mark', 'svg', 'image/svg+xml', mark),
  }
}

function asset(name: string, extension: string, mediaType: string, text: string): Asset {
  const body = Buffer.from(text)
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const address = `/assets/${name}.${digest}.${extension}`
  return { address, mediaType, body, zipped: gzipSync(body) }
}
