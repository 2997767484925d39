/** Which fonts a document is set in, and where they are read from. */

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Families in the order they are tried, character by character. */
export interface DocumentFonts {
  readonly body: readonly string[]
  readonly title: readonly string[]
  readonly titleWeight: number
  readonly heading: readonly string[]
  readonly headingWeight: number
  readonly second: readonly string[]
  readonly secondWeight: number
  readonly small: readonly string[]
}

// Holds every character of GB 18030-2022 level 2 that names use; the free FangSong has GB 2312 only.
const serif = ['Noto Serif SC', 'Noto Serif CJK SC']
const sans = ['Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', ...serif]

export const documentFonts: DocumentFonts = {
  body: ['FangSong_GB2312', 'FangSong', 'STFangsong', ...serif],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', ...serif],
  titleWeight: 600,
  heading: ['SimHei', 'STHeiti', ...sans],
  headingWeight: 500,
  second: ['KaiTi_GB2312', 'KaiTi', 'STKaiti', ...serif],
  secondWeight: 600,
  small: sans,
}

/** The same families for a chart, which is drawn as SVG. */
export const chartFonts = documentFonts.body

/** Folders of the fonts that come with us; `fontDirectory` is where a county puts its own. */
export function fontFolders(fontDirectory?: string): readonly string[] {
  const packaged = dirname(
    fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')),
  )
  const weights = ['400Regular', '600SemiBold', '700Bold'].map((weight) => join(packaged, weight))
  return fontDirectory === undefined ? weights : [fontDirectory, ...weights]
}
