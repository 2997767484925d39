import type { Spine } from '#kernel/action.ts'

const lettersMax = 60

/** A name that every system takes: without signs that some of them give a meaning, and not too long. */
function safe(words: string): string {
  return [...words.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim()]
    .slice(0, lettersMax)
    .join('')
    .replace(/[. ]+$/, '')
}

/** `003 BX-2026-0007 支付安全加固服务费用`: unique by its place, found by its number. */
export function folderName(place: number, record: Spine, word: string): string {
  return safe(
    `${String(place).padStart(3, '0')} ${record.number ?? word} ${record.number === record.title ? '' : record.title}`,
  )
}

/** `附件01 发票.pdf`: what two people called alike stays apart. */
export function fileName(place: number, name: string): string {
  const end = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  const stem = end === '' ? name : name.slice(0, -end.length)
  return `${safe(`附件${String(place).padStart(2, '0')} ${stem}`)}${end}`
}
