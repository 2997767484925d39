/**
 * The one place that names a colour, a size or a distance. `tokens.css` is written from it by
 * `write-tokens.ts`; the desk's theme and the report template read it as it is.
 */

/** Colours on paper. Contrast with paper, and in brackets with the matching wash. */
export const light = {
  paper: '#ffffff',
  wash: '#f5f6f8',
  ink: '#1b1f24', // 16.6
  'grey-words': '#565e68', // 6.6 (6.1): secondary words
  'grey-control': '#838b95', // 3.5: borders of controls, the chain's line; never words
  'grey-hair': '#dde1e6', // hairlines; never the only sign of anything
  blue: '#17539b', // 7.6 (6.8): whatever can be pressed
  'blue-deep': '#0f3f7a',
  'blue-wash': '#edf3fa',
  red: '#b3261e', // 6.5 (5.9): seals, official titles, overdue, contradicted, refused, void
  'red-wash': '#fcf0ee',
  green: '#1d6b45', // 6.5 (5.9): a state, with its icon and word
  'green-wash': '#edf6f0',
  amber: '#855300', // 6.5 (5.9): a state, and figures without a source
  'amber-wash': '#fcf4e2',
  'on-blue': '#ffffff',
  'on-red': '#ffffff',
} as const

export type ColourName = keyof typeof light
export type Colours = Readonly<Record<ColourName, string>>

/** Colours of the dark desk. */
export const dark: Colours = {
  paper: '#15181c',
  wash: '#1d2126',
  ink: '#e6e9ed',
  'grey-words': '#a9b1bb',
  'grey-control': '#757e89',
  'grey-hair': '#333941',
  blue: '#8fbcf2',
  'blue-deep': '#b5d3f7',
  'blue-wash': '#1b2a3d',
  red: '#ff9086',
  'red-wash': '#3a2120',
  green: '#7fcfa3',
  'green-wash': '#17301f',
  amber: '#e3b565',
  'amber-wash': '#352a14',
  'on-blue': '#15181c',
  'on-red': '#15181c',
}

/** What a reader who asks the system for more contrast gets instead. */
export const moreContrast: Partial<Colours> = {
  'grey-words': '#3b424a',
  'grey-control': '#565e68',
  'grey-hair': '#9aa2ac',
}

/** Six sizes of type in pixels at the browser's ordinary 16. */
export const sizes = { 1: 14, 2: 16, 3: 18, 4: 22, 5: 28, 6: 36 } as const

/** The same six in large-text mode: nothing under 18. */
export const largeSizes = { 1: 18, 2: 20, 3: 22, 4: 26, 5: 34, 6: 42 } as const

/** Distances in pixels, in steps of four. */
export const spaces = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 64 } as const

export const fonts = {
  sans: '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  // English pages: Latin letters of the Chinese faces are drawn for single words, not for prose.
  'sans-english':
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  // Official titles and seals.
  song: '"方正小标宋简体", "FZXiaoBiaoSong-B05S", "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", serif',
  // Documents.
  fang: '"仿宋_GB2312", FangSong, STFangsong, "Noto Serif SC", "Noto Serif CJK SC", serif',
} as const

/** What is neither a colour, a size of type nor a distance. */
export const measures = {
  'line-height': '1.6',
  'line-height-heading': '1.3',
  measure: '38em',
  radius: '3px',
  gutter: '24px',
  // The smallest thing a finger presses.
  target: '44px',
  'seal-size': '44px',
  hair: '1px solid var(--grey-hair)',
  rule: '2px solid var(--ink)',
  float: '0 6px 24px rgba(27, 31, 36, 0.16)',
  quick: '120ms',
} as const

type MeasureName = keyof typeof measures

export const largeMeasures: Partial<Record<MeasureName, string>> = {
  'line-height': '1.7',
  target: '60px',
  'seal-size': '52px',
}

export const darkMeasures: Partial<Record<MeasureName, string>> = {
  float: '0 6px 24px rgba(0, 0, 0, 0.6)',
}
