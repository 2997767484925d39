/** Days as a workbook keeps them: numbers of days, shown by a pattern. */

const token =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[[^\]]*\]|(am\/pm|a\/p|上午\/下午)|(y+|e+|m+|d+|h+|s+|aaa+)|(\.0+)|([\s\S])/gi

export function isDateFormat(section: string): boolean {
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) && !/[#?]/.test(bare)
}

const dayMilliseconds = 86_400_000
// The day before 1900-01-01 by the count of a program that believed in a 29 February 1900.
const epoch = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

export function dateInFormat(days: number, section: string, from1904: boolean): string {
  const milliseconds = Math.round((days * dayMilliseconds) / 1000) * 1000
  const instant = new Date((from1904 ? epoch1904 : epoch) + milliseconds)
  if (days < 0 || Number.isNaN(instant.getTime()) || days > 2_958_466) return String(days)
  const halves = /am\/pm|a\/p|上午\/下午/i.test(section)
  let minutesNext = false
  let text = ''
  for (const match of section.matchAll(token)) {
    const [, quoted, escaped, elapsed, half, letters, fraction, other] = match
    if (letters !== undefined) {
      const isMinute = /^m/i.test(letters) && (minutesNext || secondsFollow(section, match))
      text += isMinute ? padded(instant.getUTCMinutes(), letters) : part(instant, letters, halves)
      minutesNext = /^h/i.test(letters)
    } else if (elapsed !== undefined) {
      text += String(Math.floor(days * elapsedPerDay(elapsed)))
      minutesNext = /^h/i.test(elapsed)
    } else if (half !== undefined) text += instant.getUTCHours() < 12 ? '上午' : '下午'
    else if (fraction === undefined) text += quoted ?? escaped ?? other ?? ''
  }
  // What follows the last semicolon is for text: `yyyy/m/d;@`.
  return text.replace(/[;@]+$/, '').trim()
}

function elapsedPerDay(letters: string): number {
  const [first = ''] = letters.toLowerCase()
  return first === 'h' ? 24 : first === 'm' ? 1440 : 86_400
}

function secondsFollow(section: string, match: RegExpExecArray): boolean {
  return /^[^ymdh]*s/i.test(section.slice(match.index + match[0].length))
}

function part(instant: Date, letters: string, halves: boolean): string {
  switch (letters.charAt(0).toLowerCase()) {
    case 'y':
    case 'e':
      return letters.length === 2
        ? String(instant.getUTCFullYear() % 100).padStart(2, '0')
        : String(instant.getUTCFullYear())
    case 'm':
      return padded(instant.getUTCMonth() + 1, letters)
    case 'd':
      return letters.length > 2
        ? weekday(instant, letters.length > 3)
        : padded(instant.getUTCDate(), letters)
    case 'a':
      return weekday(instant, letters.length > 3)
    case 'h': {
      const hours = instant.getUTCHours()
      return padded(halves ? hours % 12 || 12 : hours, letters)
    }
    default:
      return padded(instant.getUTCSeconds(), letters)
  }
}

function padded(number: number, letters: string): string {
  return letters.length === 2 ? String(number).padStart(2, '0') : String(number)
}

function weekday(instant: Date, whole: boolean): string {
  return (whole ? '星期' : '周') + '日一二三四五六'.charAt(instant.getUTCDay())
}
