import type { Check } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Finding } from './finding.ts'

/** The finding as the record page shows it. */
export function checkOf({ severity, sentence, sum }: Finding, language: Language): Check {
  return {
    result: severity === 'blocks' ? 'contradicts' : 'look',
    sentence: say(sentence, language),
    ...(sum === undefined
      ? {}
      : { sum: sum.map((line) => ({ label: say(line.label, language), value: line.text })) }),
  }
}

/** Refuses while anything must be mended first, naming each field. */
export function refuseBlocked(findings: readonly Finding[]): void {
  const blocked = findings.filter(({ severity }) => severity === 'blocks')
  if (blocked.length === 0) return
  const count = String(blocked.length)
  throw new Refusal(
    'invalid',
    label(`还有 ${count} 处要改，改完再报。`, `${count} to correct before this may go on.`),
    blocked.map(({ path, sentence }) => ({ path, sentence })),
  )
}

/** Why the record may not go on yet, or null when it may. */
export function sayNotYet(findings: readonly Finding[], language: Language): string | null {
  const blocked = findings.filter(({ severity }) => severity === 'blocks')
  const [first] = blocked
  if (!first) return null
  const more = blocked.length - 1
  const words = say(first.sentence, language)
  if (more === 0) return language === 'zh' ? `还不能上报：${words}。` : `Not yet: ${words}.`
  return language === 'zh'
    ? `还不能上报：${words}，另有 ${String(more)} 处。`
    : `Not yet: ${words}, and ${String(more)} more.`
}
