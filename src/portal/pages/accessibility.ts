import { label } from '#kernel/label.ts'
import { band } from '#platform/page/band.ts'
import { html } from '#platform/page/html.ts'
import { definePage, type PortalPage } from '#platform/page/portal-page.ts'
import { addressOf } from '../addresses.ts'
import type { Site } from '../site.ts'

/** 无障碍说明: what the site does for those who see, hear or move differently, and what it does not yet do. */
export function accessibilityPage(site: () => Site): PortalPage {
  return definePage({
    path: '/accessibility',
    title: label('无障碍说明', 'Accessibility'),
    description: label('大字、键盘、读屏和打印', 'Large text, keyboard, screen readers and print'),
    render: (reader) => ({
      lead: reader.say(lead),
      body: [
        band({
          id: 'large',
          title: reader.say(largeTitle),
          body: html`<div class="prose"><p>${reader.say(large)}</p>${reader.size === 'large' ? null : html`<p><a href="${addressOf('/accessibility', { language: reader.language, size: 'large' })}">${reader.say(openLarge)}</a></p>`}</div>`,
        }),
        ...parts.map((part) =>
          band({
            id: part.id,
            title: reader.say(part.title),
            body: html`<p class="prose">${reader.say(part.words)}</p>`,
          }),
        ),
        band({
          id: 'difficulties',
          title: reader.say(difficultiesTitle),
          body: html`<div class="prose"><p>${reader.say(difficulties)}</p><ul>${site().contacts.map((one) => html`<li>${reader.say(one.purpose)} <span class="together">${one.telephone}</span></li>`)}</ul></div>`,
        }),
      ],
    }),
  })
}

const lead = label(
  '这个网站按 WCAG 2.2 的 AA 级和 GB/T 37668-2019 来做。',
  'This site is built to level AA of WCAG 2.2 and to GB/T 37668-2019.',
)
const largeTitle = label('大字版', 'Large text')
const large = label(
  '每一页最上面都有“大字版”。字不小于 18 像素，按的地方不小于 60 像素，内容一字不少。不用登录，也不存任何东西，把地址发给别人，打开还是大字。',
  'Every page has “Large text” at the top: no letters under 18 pixels, buttons of 60 pixels, and the same words. It needs no account and stores nothing; send the address to somebody and it opens large.',
)
const openLarge = label('打开大字版', 'Open in large text')

const parts = [
  {
    id: 'keyboard',
    title: label('只用键盘', 'Keyboard only'),
    words: label(
      '按 Tab 一项一项走，走到哪里，哪里有粗框。第一下是“跳到正文”。',
      'Tab moves from one thing to the next, and a thick frame shows where you are. The first stop is “Skip to the content”.',
    ),
  },
  {
    id: 'screen-reader',
    title: label('读屏软件', 'Screen readers'),
    words: label(
      '标题、栏目、表格和表单都有名字；填错的地方会念出来，并带您过去。图标旁边总有字。',
      'Headings, parts, tables and forms have names; what is filled in wrongly is read out and leads to its field. No icon stands without a word.',
    ),
  },
  {
    id: 'no-script',
    title: label('旧手机', 'Old phones'),
    words: label(
      '公开的页面不用脚本，不用装东西，没有弹窗和验证图片。',
      'Public pages use no script, ask you to install nothing, and have no pop-ups or picture puzzles.',
    ),
  },
  {
    id: 'paper',
    title: label('打印', 'Print'),
    words: label(
      '每一页都可以打印，菜单和按钮不会印出来，数字的来源会。',
      'Every page can be printed: menus and buttons stay off the paper, the sources of figures stay on it.',
    ),
  },
]

const difficultiesTitle = label('用不了的地方', 'Where it does not work for you')
const difficulties = label(
  '有用不了的地方，打电话告诉我们，我们当面或者在电话里帮您办。',
  'If something does not work for you, call us and we will help you in person or by telephone.',
)
