/**
 * The first character of each initial's stretch in the order of Chinese dictionaries. A character belongs to the last
 * of them that does not come after it.
 */
const stretches = 'a阿b八c嚓d哒e妸f发g旮h哈j讥k咔l垃m妈n拿o噢p妑q七r呥s扨t它w穵x夕y丫z帀'
const firsts = [...stretches.matchAll(/([a-z])(\P{ASCII})/gu)].map(
  ([, letter = '', first = '']) => ({
    letter,
    first,
  }),
)
const order = new Intl.Collator('zh-u-co-pinyin')

/** `就近办率` is `jjbl`: what people type who look for a Chinese name without an input method. */
export function initialsOf(text: string): string {
  return [...text].map(initialOf).join('')
}

function initialOf(character: string): string {
  if (/[a-z0-9]/i.test(character)) return character.toLowerCase()
  if (!/\p{Script=Han}/u.test(character)) return ''
  return firsts.findLast(({ first }) => order.compare(first, character) <= 0)?.letter ?? ''
}
