import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** One file of the project: its path from the top, with forward slashes, and its text. */
export interface TreeFile {
  readonly path: string
  readonly text: string
}

const house = join(import.meta.dirname, '../..')
const notOurs = new Set(['node_modules', 'dist', 'data', 'tmp', '.git', '.cache'])
const textual = /\.(ts|tsx|js|cjs|mjs|json|sql|md|css|html|typ|yml|yaml|sh)$|\.npmrc$|^\.ci\//

/** Every text file of the project as it lies on disk, whether committed yet or not. */
export function readTree(): readonly TreeFile[] {
  return globSync(['**/*', '.*', '.ci/*'], { cwd: house, exclude: (name) => notOurs.has(name) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => textual.test(path) && statSync(join(house, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(house, path), 'utf8') }))
}
