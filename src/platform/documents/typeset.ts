/** The typesetter: a process that turns prepared documents into PDF, one after another. Started by `pdf.ts` only. */

import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { documentFonts, fontFolders } from './fonts.ts'
import { type TypesetAnswer, type TypesetRequest } from './pdf.ts'

const templates = fileURLToPath(new URL('./templates', import.meta.url))
const compiler = NodeCompiler.create({
  workspace: templates,
  fontArgs: [{ fontPaths: [...fontFolders(process.argv[2])] }],
})
const fonts = JSON.stringify(documentFonts)

process.on('message', (request: TypesetRequest) => {
  const answer: TypesetAnswer = { ...typeset(request), memoryBytes: process.memoryUsage.rss() }
  process.send?.(answer)
  // After the answer: nobody waits for it. One generation is kept, so that what two documents running
  // share (fonts, templates) is not read again.
  compiler.evictCache(1)
})

function typeset(
  request: TypesetRequest,
): { readonly pdf: Uint8Array } | { readonly problem: string } {
  const inputs = { document: request.document, fonts }
  const mainFilePath = `${templates}/${request.template}.typ`
  const compiled = compiler.compile({ mainFilePath, inputs })
  try {
    if (compiled.result === null)
      return { problem: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) }
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: 0 }) }
  } catch (reason) {
    return { problem: String(reason) }
  }
}
