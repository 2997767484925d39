import { sayCheckCode } from '#kernel/check-code.ts'
import type { Check } from '#kernel/face.ts'
import { label, type Label } from '#kernel/label.ts'
import { capitals, sayYuan } from '#kernel/money.ts'
import type { FieldProblem } from '#kernel/refusal.ts'
import { sayDate, sayInstant } from '#kernel/spoken-dates.ts'
import type { House } from '#platform/house.ts'
import { errorSummary, textField } from '#platform/page/forms.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { findings } from '#platform/page/states.ts'
import { checkSheet } from './check-sheet.ts'
import { sheetTitles } from './claim-sheet.ts'
import type { SheetStanding } from './sheet-store.ts'

export const checkPath = '/check'

/** 核验单据: whether a paper is the county's, and whether it still says what is true. Names nobody. */
export function checkPage(house: House): PortalPage {
  return definePage({
    path: checkPath,
    title: label('核验单据', 'Check a paper'),
    description: label(
      '看一张报销单或拨款单是不是真的、是不是最新的',
      'Whether a claim or allotment on paper is real and current',
    ),
    query: ['code'],
    forEachVisitor: true,
    async render(context) {
      const { code } = context.query
      if (code === undefined) return { lead: context.say(lead), body: form(context) }
      const answer = await checkSheet(house, code, context.visitorAddress)
      if (answer.found === null) {
        const problems = [{ path: '/code', sentence: wrongCodes[answer.why] }]
        return { body: form(context, { code, problems }) }
      }
      return { body: result(context, answer.found, house.county.isSample) }
    },
  })
}

function form(
  reader: PageReader,
  given: { readonly code?: string; readonly problems?: readonly FieldProblem[] } = {},
): Html {
  const { code, problems = [] } = given
  const field = {
    path: '/code',
    label: reader.say(codeLabel),
    hint: reader.say(codeHint),
    required: true,
    autocomplete: 'off',
    problems,
    ...(code === undefined ? {} : { value: code }),
  }
  return html`<div class="sheet body"><div class="prose">${errorSummary(reader, problems)}<form method="get" action="${reader.address(checkPath).replace(/\?.*/, '')}">
${reader.size === 'large' ? html`<input type="hidden" name="size" value="large">` : null}
${textField(reader, field)}
<p class="actions"><button class="button" type="submit">${reader.say(check)}</button></p>
</form></div></div>`
}

function result(reader: PageReader, sheet: SheetStanding, isSample: boolean): Html {
  const [verdict, words] = verdictOf(sheet)
  const rows: readonly (readonly [Label, string])[] = [
    [label('单据', 'Paper'), reader.say(sheetTitles[sheet.claimKind])],
    [label('单号', 'Number'), sheet.number ?? '—'],
    [
      label('金额', 'Amount'),
      reader.language === 'zh'
        ? `${sayYuan(sheet.totalFen)} 元（${capitals(sheet.totalFen)}）`
        : `${sayYuan(sheet.totalFen)} yuan`,
    ],
    [label('填报日期', 'Filed on'), sayDate(sheet.filedOn, reader.language)],
    [label('签字', 'Signatures'), reader.say(signaturesOf(sheet))],
    [label('版次', 'Edition'), reader.say(editionOf(sheet, reader))],
    [codeLabel, sayCheckCode(sheet.code)],
  ]
  return html`<div class="sheet body">${isSample ? html`<p><strong>${reader.say(sample)}</strong></p>` : null}
${findings(reader, [{ result: verdict, sentence: reader.say(words) }])}
<div class="opened"><dl>${rows.map(([name, value]) => html`<dt>${reader.say(name)}</dt><dd>${value}</dd>`)}</dl></div></div>
<div class="sheet body"><p class="prose">${reader.say(compare)}</p>
<p><a href="${reader.address(checkPath)}">${reader.say(another)}</a></p></div>`
}

/** What is to be thought of the paper. Whatever it no longer says truly outweighs what it still does. */
function verdictOf(sheet: SheetStanding): readonly [Check['result'], Label] {
  const { state, version, currentVersion, signaturesMade, stillStanding } = sheet
  if (state === 'void' || state === 'withdrawn') return ['contradicts', over]
  if (state === 'returned') return ['contradicts', returned]
  if (version === currentVersion) return ['follows', current]
  if (sheet.editedSince || stillStanding < signaturesMade) return ['contradicts', changed]
  return sheet.signedSince ? ['look', signedMore] : ['follows', wentOn]
}

function signaturesOf({
  signaturesMade: made,
  signaturesRequired: required,
  stillStanding,
}: SheetStanding): Label {
  const [all, some, now] = [required, made, stillStanding].map(String)
  return label(
    `要 ${all ?? ''} 个，纸上有 ${some ?? ''} 个，其中现在有效 ${now ?? ''} 个`,
    `${all ?? ''} required, ${some ?? ''} on the paper, ${now ?? ''} of these stand now`,
  )
}

function editionOf({ edition, lastEdition, madeAt }: SheetStanding, reader: PageReader): Label {
  const at = sayInstant(madeAt.getTime(), reader.language)
  const [own, last] = [String(edition), String(lastEdition)]
  return edition === lastEdition
    ? label(
        `第 ${own} 版，${at}出具；没有更新的一版`,
        `No. ${own}, made ${at}; there is no newer one`,
      )
    : label(
        `第 ${own} 版，${at}出具；已经有第 ${last} 版`,
        `No. ${own}, made ${at}; No. ${last} exists`,
      )
}

const lead = label(
  '报销单、合同付款单、拨款单下面印着核验码。输入它，就知道这张纸是不是这里出的、是不是最新的、签字还算不算数。',
  'Claims, contract payments and allotments carry a code at their foot. Enter it to see whether the paper was made here, whether it is the latest, and whether its signatures still stand.',
)
const codeLabel = label('核验码', 'Code on the paper')
const codeHint = label(
  '十个字母和数字，例如 7K3QZ-M0XPB。大小写都行，横线可以不写。',
  'Ten letters and digits, for example 7K3QZ-M0XPB. Capitals and the dash do not matter.',
)
const check = label('核验', 'Check')
const wrongCodes = {
  'no-code': label(
    '核验码是十个字母和数字，请对照纸上再输一次，例如 7K3QZ-M0XPB。',
    'A code has ten letters and digits. Look at the paper and enter it again, for example 7K3QZ-M0XPB.',
  ),
  unknown: label(
    '没有这个核验码。请对照纸上再输一次；一个字都没错还是查不到，这张纸就不是这里出的。',
    'There is no such code. Look at the paper and enter it again; if every letter is right, the paper was not made here.',
  ),
} as const
const sample = label('样例，无法律效力', 'Sample, without legal effect')
const current = label(
  '这是最新的一版：内容和签字都没有再变。',
  'This is the latest version: neither contents nor signatures have changed.',
)
const wentOn = label(
  '内容和签字没有再变。单子之后又往下办过，可以再打印一张新的。',
  'Contents and signatures have not changed. The claim has moved on since, and a newer paper can be printed.',
)
const signedMore = label(
  '这张纸不是最新的：出具以后又有人签了字。请要一张新的。',
  'This paper is not the latest: others have signed since it was made. Ask for a new one.',
)
const changed = label(
  '这张纸不是最新的，不要用：出具以后内容改过，或者有签字作废了。请要一张新的。',
  'This paper is not the latest and must not be used: since it was made the contents were edited or a signature became void. Ask for a new one.',
)
const returned = label(
  '这张纸不要用：单子已经退回经办人。',
  'Do not use this paper: the claim went back to the claimant.',
)
const over = label(
  '这张纸不要用：单子已经作废或撤销。',
  'Do not use this paper: the claim is void.',
)
const compare = label(
  '请和手里的纸对一对：单号、金额、日期有一样不同，这张纸就被改过。这里不显示人名、账号和事由。',
  'Compare it with the paper in your hand: if number, amount or date differ, the paper was altered. Names, accounts and purposes are not shown here.',
)
const another = label('再核验一张', 'Check another')
