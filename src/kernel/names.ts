import { z } from 'zod'
import { toHalfWidth } from './digits.ts'
import { label, type Label } from './label.ts'
import { Refusal } from './refusal.ts'

/** As long as the national exchange library's columns `applyer_name` and `org_name`; GB 18030 systems ask for 50. */
export const nameCharactersMax = 100

/** A person's name in a form, in its one stored form. */
export const PersonName = z.string().max(400).overwrite(tidyPersonName).refine(isPersonName)

/** An organisation's name in a form, in its one stored form. */
export const OrganisationName = z.string().max(400).overwrite(tidyName).refine(isOrganisationName)

/** A person's name as typed, with · (U+00B7) between its parts; every ideograph of GB 18030-2022 is accepted. */
export function parsePersonName(text: string): string {
  const name = tidyPersonName(text)
  const problem = findPersonNameProblem(name)
  if (problem !== null) throw new Refusal('invalid', problem)
  return name
}

/** An organisation's name as typed; brackets around Chinese become （）, as registered names have them. */
export function parseOrganisationName(text: string): string {
  const name = tidyName(text)
  const problem = findOrganisationNameProblem(name)
  if (problem !== null) throw new Refusal('invalid', problem)
  return name
}

/** The first character and a star, for lists and logs: `张*`. */
export function maskName(name: string): string {
  const [first] = name
  return first === undefined ? '' : `${first}*`
}

/** How many characters a person sees: 𬀩 is one. */
export function countCharacters(text: string): number {
  return [...text].length
}

// Planes 2 and 3 hold nothing but ideographs, also those that this runtime's Unicode tables do not know yet.
const ideograph = String.raw`\p{Script=Han}\u{20000}-\u{3FFFD}`
// Between the syllables of a Tibetan name stands ་ (U+0F0B).
const personCharacter = new RegExp(String.raw`^[${ideograph}\p{L}\p{M}·་'’. -]$`, 'u')
const organisationCharacter = new RegExp(
  String.raw`^[${ideograph}\p{L}\p{M}\p{N}·'’"“”《》〈〉（）()\[\]、,，.。:：;&+/#@*!%~_ —–-]$`,
  'u',
)
const betweenIdeographs = new RegExp(
  String.raw`(?<=[${ideograph}])\s*[.·]\s*(?=[${ideograph}])`,
  'gu',
)
const spaceBetweenIdeographs = new RegExp(String.raw`(?<=[${ideograph}]) (?=[${ideograph}])`, 'gu')
const hasIdeograph = new RegExp(`[${ideograph}]`, 'u')

// Dots that keyboards and old registers use for the one between the parts of a name: • ‧ ∙ ⋅ ・ ･ and others.
const dots = /[\u0387\u2022\u2024\u2027\u2219\u22C5\u2E31\u2E33\u30FB\uFF65\u318D]/g

// Variation selectors choose a drawing of the same character; the others cannot be seen.
const invisible =
  /\u00AD|[\u200B-\u200F]|[\u202A-\u202E]|\u2060|[\uFE00-\uFE0F]|\uFEFF|[\u{E0100}-\u{E01EF}]/gu

// Unicode's own normalisation is left out on purpose: it would turn compatibility ideographs of GB 18030 into others.
function tidyName(text: string): string {
  const name = toHalfWidth(text.replace(invisible, ''))
    .replace(dots, '·')
    .replace(/\s+/g, ' ')
    .trim()
  return hasIdeograph.test(name) ? name.replaceAll('(', '（').replaceAll(')', '）') : name
}

function tidyPersonName(text: string): string {
  return tidyName(text).replace(betweenIdeographs, '·').replace(spaceBetweenIdeographs, '')
}

function isPersonName(name: string): boolean {
  return findPersonNameProblem(name) === null
}

function isOrganisationName(name: string): boolean {
  return findOrganisationNameProblem(name) === null
}

function findPersonNameProblem(name: string): Label | null {
  if (name === '') {
    return label('请填写姓名，例如 买买提·吐尔逊。', 'Enter the name, for example 买买提·吐尔逊.')
  }
  const stranger = findStranger(name, personCharacter)
  if (stranger !== null) return stranger
  return hasLetter(name)
    ? findLengthProblem(name)
    : label('姓名里要有字，例如 张䶮。', 'A name needs letters, for example 张䶮.')
}

function findOrganisationNameProblem(name: string): Label | null {
  if (name === '') {
    return label(
      '请填写单位全称，与登记证书一致。',
      'Enter the full name of the organisation as on its certificate.',
    )
  }
  const stranger = findStranger(name, organisationCharacter)
  if (stranger !== null) return stranger
  return hasLetter(name)
    ? findLengthProblem(name)
    : label(
        '单位名称里要有字，请照登记证书填写。',
        'The name of an organisation needs letters. Copy it from the certificate.',
      )
}

function findLengthProblem(name: string): Label | null {
  const count = countCharacters(name)
  if (count <= nameCharactersMax) return null
  return label(
    `名称最多 ${nameCharactersMax} 个字，现在有 ${count} 个，请核对。`,
    `A name has at most ${nameCharactersMax} characters; this one has ${count}. Check it.`,
  )
}

/** The first character that may not stand in such a name, and what to do about it. */
function findStranger(name: string, allowed: RegExp): Label | null {
  let position = 0
  for (const character of name) {
    position++
    if (isPrivate(character)) {
      return label(
        `第 ${position} 个字是本机自造的字，换一台电脑就显示不出来。请用支持 GB 18030-2022 的输入法按身份证重新输入这个字。`,
        `Character ${position} was made on one computer and cannot be shown on another. Type it again from the card with an input method that knows GB 18030-2022.`,
      )
    }
    if (!allowed.test(character)) {
      return label(
        `第 ${position} 个字符不能用在名称里，请删去或改正。`,
        `Character ${position} cannot stand in a name. Remove or correct it.`,
      )
    }
  }
  return null
}

function isPrivate(character: string): boolean {
  return /^\p{Co}$/u.test(character)
}

function hasLetter(name: string): boolean {
  return hasIdeograph.test(name) || /\p{L}/u.test(name)
}
