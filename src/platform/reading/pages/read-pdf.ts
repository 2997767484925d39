import { registerHooks } from 'node:module'
import { type ReadDocument } from '../read-document.ts'
import { readingLimits } from '../reading-limits.ts'
import { brokenFile, encryptedFile, pictureOnly, tooMuch } from '../reading-refusals.ts'
import { writtenText } from '../written-text.ts'
import { blocksOfPages } from './page-blocks.ts'
import { linesOf } from './page-lines.ts'
import { type PlacedPage, type PlacedText } from './placed-page.ts'

// Nothing is drawn here. Where pdf.js would load a canvas, which is native code, it gets a module that has none.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@napi-rs/canvas'
      ? { url: 'node:path', format: 'builtin', shortCircuit: true }
      : next(specifier, context),
})

// It asks for these when it is loaded, and uses them only to draw.
Object.assign(globalThis, { DOMMatrix: Object, Path2D: Object })

const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
const { rulesOf } = await import('./pdf-rules.ts')

type Pdf = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>
type Page = Awaited<ReturnType<Pdf['getPage']>>

/** Reads the text of a PDF by where it stands. One that holds only pictures is refused as such. */
export async function readPdf(content: Uint8Array): Promise<ReadDocument> {
  const pdf = await open(content)
  if (pdf.numPages > readingLimits.pages) throw tooMuch('pages')
  const pages: PlacedPage[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await placedPage(pdf, number)
    characters += page.texts.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > 2 * readingLimits.characters) throw tooMuch('characters')
    pages.push(page)
  }
  const blocks = blocksOfPages(pages)
  if (blocks.length === 0) throw pictureOnly()
  return { format: 'pdf', title: await titleOf(pdf), blocks }
}

async function open(content: Uint8Array): Promise<Pdf> {
  const task = pdfjs.getDocument({
    data: Uint8Array.from(content),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: fileUrl('cmaps/'),
    standardFontDataUrl: fileUrl('standard_fonts/'),
    wasmUrl: fileUrl('wasm/'),
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: 1,
    stopAtErrors: false,
  })
  try {
    return await task.promise
  } catch (reason) {
    throw (reason as Error).name === 'PasswordException' ? encryptedFile() : brokenFile()
  }
}

function fileUrl(folder: string): string {
  return decodeURIComponent(
    new URL(`../../${folder}`, import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).pathname,
  )
}

async function placedPage(pdf: Pdf, number: number): Promise<PlacedPage> {
  try {
    const page = await pdf.getPage(number)
    const view = page.getViewport({ scale: 1 })
    const texts = await textsOf(page, view.transform)
    // Where no two words stand apart in a line there is no table whose lines would be looked for.
    const hasParts = linesOf(texts).some(({ segments }) => segments.length > 1)
    const rules = hasParts ? rulesOf(await page.getOperatorList(), view.transform) : []
    page.cleanup()
    return { number, width: view.width, height: view.height, texts, rules }
  } catch {
    // Of a page that is damaged nothing may be left out in silence.
    throw brokenFile()
  }
}

async function textsOf(page: Page, view: readonly number[]): Promise<readonly PlacedText[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item): readonly PlacedText[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = pdfjs.Util.transform([...view], item.transform as number[]) as number[]
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = matrix
    // What stands askew or upright is a seal, a watermark or a margin, and no line of the text.
    if (a <= 0 || Math.abs(b) > 0.05 * a || Math.abs(c) > 0.4 * Math.abs(d)) return []
    const size = Math.abs(d)
    return [{ text: item.str, x, y, width: item.width, size }]
  })
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  const found = await pdf.getMetadata().catch(() => null)
  const title = (found?.info as { readonly Title?: unknown } | undefined)?.Title
  return typeof title === 'string' ? writtenText(title.slice(0, 1000)) || null : null
}
