import type { Language } from '#kernel/label.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2023-11-21` in the reader's words. */
export function dateText(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (language === 'zh') return `${year}年${String(Number(month))}月${String(Number(day))}日`
  return `${String(Number(day))} ${months[Number(month) - 1] ?? ''} ${year}`
}

/** A day, or an instant to the minute. */
export function momentText(at: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(at) ? dateText(at, language) : instantText(at, language)
}

/** An instant on the county's clock, to the minute. */
export function instantText(at: string, language: Language): string {
  const shanghai = new Date(Date.parse(at) + 8 * 3_600_000).toISOString()
  const clock = shanghai.slice(11, 16).replace(/^0/, '')
  return `${dateText(shanghai.slice(0, 10), language)} ${clock}`
}
