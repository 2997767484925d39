import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const digestFile = `${root}dist/desk/sources.digest`
const sources = [
  'src/desk/**/*',
  'src/modules/*/desk/**/*',
  'src/kernel/**/*.ts',
  'src/platform/look/*.css',
  'package-lock.json',
  'vite.config.ts',
]

/** Builds the desk into `dist/desk` unless the one there was made from exactly these sources; says whether it built. */
export async function buildDeskWhenChanged(): Promise<boolean> {
  const digest = digestOfSources()
  if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return false
  // Loaded only to build: a start with nothing to build must not carry it.
  const { build } = await import('vite')
  await build({ configFile: `${root}vite.config.ts`, logLevel: 'warn' })
  writeFileSync(digestFile, digest)
  return true
}

function digestOfSources(): string {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root }).sort()) {
    if (path.endsWith('.test.ts') || statSync(root + path).isDirectory()) continue
    const content = readFileSync(root + path)
    hash.update(`${path.replaceAll('\\', '/')}\0${String(content.length)}\0`).update(content)
  }
  return hash.digest('hex')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(
    (await buildDeskWhenChanged()) ? 'The desk is built.\n' : 'The desk is up to date.\n',
  )
}
