import { SaxesParser } from 'saxes'
import { decodeText } from './decode-text.ts'
import { readingLimits } from './reading-limits.ts'
import { brokenFile, tooMuch } from './reading-refusals.ts'

export interface XmlReader {
  /** Names come without their prefix: programs choose these as they like. */
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

export type XmlAttributes = Readonly<Record<string, string | undefined>>

const chunkCharacters = 65_536

/** Reads XML from its start to its end. There is no document type and no entity but the five of XML itself. */
export function readXml(content: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => {
    throw brokenFile()
  })
  // Where a document type is allowed, a page of it can become gigabytes or somebody else's file.
  parser.on('doctype', () => {
    throw brokenFile()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth > readingLimits.depth) throw tooMuch('depth')
    reader.open(localName(name), withLocalNames(attributes))
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    reader.close?.(localName(name))
  })
  const onText = (text: string): void => reader.text?.(text)
  parser.on('text', onText)
  parser.on('cdata', onText)
  const text = decodeText(content)
  for (let at = 0; at < text.length; at += chunkCharacters)
    parser.write(text.slice(at, at + chunkCharacters))
  parser.close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function withLocalNames(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const local: Record<string, string> = {}
  for (const name in attributes) local[localName(name)] = attributes[name] ?? ''
  return local
}

/** The number that an attribute holds, or the one that stands for its absence. */
export function wholeNumber(written: string | undefined, absent: number): number {
  const number = Number.parseInt(written ?? '', 10)
  return Number.isSafeInteger(number) && number >= 0 ? number : absent
}
