import { Archive } from '../archive.ts'
import { type ReadDocument } from '../read-document.ts'
import { readingLimits } from '../reading-limits.ts'
import { brokenFile, encryptedFile, pictureOnly, tooMuch } from '../reading-refusals.ts'
import { writtenText } from '../written-text.ts'
import { readXml } from '../xml.ts'
import { readOfdPage, type PageSize } from './ofd-page.ts'
import { blocksOfPages } from './page-blocks.ts'
import { type PlacedPage } from './placed-page.ts'

/** Reads an OFD (GB/T 33190) by where its text stands. One that holds only pictures is refused as such. */
export function readOfd(content: Uint8Array): ReadDocument {
  const archive = new Archive(content)
  if (archive.has('Encryptions.xml')) throw encryptedFile()
  const { roots, title } = readEntry(archive.get('OFD.xml'))
  const pages: PlacedPage[] = []
  for (const root of roots) {
    const document = readRoot(archive.get(root), root)
    for (const location of document.pages) {
      if (pages.length >= readingLimits.pages) throw tooMuch('pages')
      pages.push(readOfdPage(archive.get(location), pages.length + 1, document.size))
    }
  }
  const blocks = blocksOfPages(pages)
  if (blocks.length === 0) throw pictureOnly()
  return { format: 'ofd', title: writtenText(title.slice(0, 1000)) || null, blocks }
}

function readEntry(part: Uint8Array): {
  readonly roots: readonly string[]
  readonly title: string
} {
  const roots: string[] = []
  let title = ''
  let inside = ''
  readXml(part, {
    open: (name) => {
      inside = name
      if (name === 'DocRoot') roots.push('')
    },
    close: () => (inside = ''),
    text: (text) => {
      if (inside === 'Title') title += text
      if (inside === 'DocRoot') roots.push((roots.pop() ?? '') + text)
    },
  })
  if (roots.length === 0) throw brokenFile()
  return { roots: roots.map((root) => locate(root.trim(), '')), title }
}

function readRoot(
  part: Uint8Array,
  root: string,
): { readonly pages: readonly string[]; readonly size: PageSize } {
  const pages: string[] = []
  let box = ''
  let inBox = false
  readXml(part, {
    open: (name, { BaseLoc }) => {
      if (name === 'Page' && BaseLoc !== undefined) pages.push(locate(BaseLoc, root))
      inBox = name === 'PhysicalBox' && box === ''
    },
    close: () => (inBox = false),
    text: (text) => {
      if (inBox) box += text
    },
  })
  const [, , width = 210, height = 297] = box.trim().split(/\s+/).map(Number)
  return { pages, size: { width, height } }
}

/** The name of a part as another one gives it: from the archive's root or from where that one lies. */
function locate(location: string, from: string): string {
  const path = location.startsWith('/')
    ? location
    : `${from.slice(0, from.lastIndexOf('/') + 1)}${location}`
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
