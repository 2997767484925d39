import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const adoptedStyles = fileURLToPath(new URL('src/desk/look/adopted-styles.ts', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('src/desk', import.meta.url)),
  base: '/desk/',
  plugins: [react(), adoptStyles()],
  build: {
    outDir: fileURLToPath(new URL('dist/desk', import.meta.url)),
    emptyOutDir: true,
    // County offices still hold Windows 7 machines, whose last Chromium is 109.
    target: 'chrome109',
    cssTarget: 'chrome109',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
})

/**
 * Ant Design writes `<style>` elements while it runs, which `style-src 'self'` forbids. Its static mode was tried:
 * the shipped sheet is bound to generated class names and the token sheet is written at run time all the same.
 * So the one function that writes them is replaced by one that adopts constructed style sheets, which need no exception.
 */
function adoptStyles(): Plugin {
  return {
    name: 'adopt-styles',
    enforce: 'pre',
    resolveId(source, importer) {
      const writesStyles =
        source.endsWith('Dom/dynamicCSS') ||
        (source.endsWith('/cssUtils') && importer?.includes('@ant-design/icons'))
      return writesStyles ? adoptedStyles : null
    },
  }
}
