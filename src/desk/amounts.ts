/** Yuan with thousands marked and two decimals, e.g. `30,400.00`. */
export function yuanText(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = Math.abs(fen) % 100
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${grouped}.${String(rest).padStart(2, '0')}`
}

/** Fen from yuan as people type them (`1,234.50`, `１２３４．５`, `¥1234元`); null when it is in any doubt. */
export function findFen(typed: string): number | null {
  const text = halfWidth(typed)
    .trim()
    .replace(/^(-?)\s*[¥￥]\s*/, '$1')
    .replace(/\s*元$/, '')
  const parts = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text)
  if (parts === null) return null
  const [, minus = '', whole = '', decimals = ''] = parts
  const fen = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return null
  return minus === '-' && fen > 0 ? -fen : fen
}

/** A number as people type it, or null. */
export function findNumber(typed: string): number | null {
  const text = halfWidth(typed).trim().replaceAll(',', '')
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null
}

/** `1.5 MB`, for messages about files. */
export function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${String(Math.max(1, Math.round(bytes / 1024)))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (character) =>
      String.fromCharCode(character.charCodeAt(0) - 0xfee0),
    )
    .replaceAll('\u3000', ' ')
    .replaceAll('−', '-')
}
