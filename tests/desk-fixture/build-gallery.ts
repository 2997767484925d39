import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the page that shows each part once, with the desk's own settings. */
export async function buildGallery(): Promise<void> {
  await build({
    configFile: fileURLToPath(new URL('../../vite.config.ts', import.meta.url)),
    root: fileURLToPath(new URL('../../src/desk/gallery', import.meta.url)),
    base: '/gallery/',
    logLevel: 'warn',
    build: { outDir: fileURLToPath(new URL('../../dist/desk-gallery', import.meta.url)) },
  })
}
