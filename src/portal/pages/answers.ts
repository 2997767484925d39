import { label, type Label } from '#kernel/label.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { html, type Html } from '#platform/page/html.ts'
import type { PageContent, PageReader } from '#platform/page/portal-page.ts'
import type { Site } from '../site.ts'

/** What is answered instead of a page of the site. */
export interface Answer {
  readonly status: number
  readonly title: Label
  readonly refreshSeconds: number | null
  content(reader: PageReader): PageContent
}

export const notFoundAnswer: Answer = {
  status: 404,
  title: label('没有这个页面', 'There is no such page'),
  refreshSeconds: null,
  content: (reader) => ({
    lead: reader.say(movedOrMistyped),
    body: plain(onward(reader)),
  }),
}

/** A refusal in its own words: what is the matter and what to do next. */
export function refusalAnswer(refusal: Refusal): Answer {
  return {
    status: refusal.status,
    title: refusal.code === 'not-found' ? notFoundAnswer.title : notDone,
    refreshSeconds: null,
    content: (reader) => ({
      lead: reader.say(refusal.sentence),
      body: plain(onward(reader)),
    }),
  }
}

/** Something broke on our side: no details, no blame, and somebody to call. */
export function failureAnswer(site: Site): Answer {
  return {
    status: 500,
    title: label('我们这边出了问题', 'Something went wrong on our side'),
    refreshSeconds: null,
    content: (reader) => ({
      lead: reader.say(notYourFault),
      body: plain(html`${ways(site, reader)}${onward(reader)}`),
    }),
  }
}

/** How far the loading of a county has come. */
export interface LoadingCounty {
  readonly doing: Label
  readonly done: number
  readonly total: number
}

/** Shown until the county is ready; it looks again by itself every few seconds. */
export function loadingAnswer(loading: LoadingCounty): Answer {
  return {
    status: 503,
    title: label('正在装入数据', 'Loading the county'),
    refreshSeconds: 5,
    content: (reader) => ({
      lead: html`<span id="doing">${reader.say(loading.doing)}</span>`,
      body: plain(html`<p><progress aria-labelledby="doing" max="${loading.total}" value="${loading.done}"></progress></p>
<p class="quiet-words">${reader.say(progressWords(loading))}</p>
<ul class="onward"><li><a href="${reader.address('/')}">${reader.say(lookNow)}</a></li></ul>`),
    }),
  }
}

function plain(words: Html): Html {
  return html`<div class="sheet answer"><div class="prose">${words}</div></div>`
}

function onward(reader: PageReader): Html {
  return html`<ul class="onward"><li><a href="${reader.address('/')}">${reader.say(toHome)}</a></li><li><a href="${reader.address('/map')}">${reader.say(toMap)}</a></li></ul>`
}

function ways(site: Site, reader: PageReader): Html | null {
  if (site.contacts.length === 0) return null
  const lines = site.contacts.map(
    (one) =>
      html`<li>${reader.say(one.purpose)} <span class="together">${one.telephone}</span></li>`,
  )
  return html`<p>${reader.say(orCall)}</p><ul>${lines}</ul>`
}

function progressWords(loading: LoadingCounty): Label {
  const { done, total } = loading
  return label(
    `已装入 ${String(done)} 条，共 ${String(total)} 条。装好以前，这一页每 5 秒自己看一次。`,
    `${String(done)} of ${String(total)} records. Until it is done this page looks again every 5 seconds.`,
  )
}

const notDone = label('这一步没有办成', 'This was not done')
const movedOrMistyped = label(
  '地址可能写错了，也可能页面已经搬走。从首页或者网站地图再找一次。',
  'The address may be mistyped, or the page has moved. Look again from the home page or the site map.',
)
const notYourFault = label(
  '不是您的操作有误，问题已经记下来了。过几分钟再试一次。',
  'It was nothing you did, and it has been noted. Try again in a few minutes.',
)
const orCall = label('急着办的，打电话：', 'If it is urgent, call:')
const toHome = label('首页', 'Home')
const toMap = label('网站地图', 'Site map')
const lookNow = label('现在就看', 'Look now')
