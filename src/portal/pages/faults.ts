import { label } from '#kernel/label.ts'
import { band } from '#platform/page/band.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import type { Site } from '../site.ts'

/** 我为政府网站找错: how to report what is wrong on the site, by the ways that really are answered. */
export function faultsPage(site: () => Site): PortalPage {
  return definePage({
    path: '/faults',
    title: label('我为政府网站找错', 'Report a fault on this site'),
    description: label(
      '哪里写错了、打不开，怎么告诉我们',
      'How to tell us what is wrong or does not open',
    ),
    render: (reader) => ({
      lead: reader.say(lead),
      body: [
        band({ id: 'where', title: reader.say(whereTitle), body: ways(site(), reader) }),
        band({
          id: 'what',
          title: reader.say(whatTitle),
          body: html`<ul class="lines">${whatToSay.map((one) => html`<li>${reader.say(one)}</li>`)}</ul>`,
        }),
        band({
          id: 'elsewhere',
          title: reader.say(elsewhereTitle),
          body: html`<p class="prose">${reader.say(elsewhere)}</p>`,
        }),
      ],
    }),
  })
}

function ways(site: Site, reader: PageReader): Html {
  if (site.contacts.length === 0) return html`<p class="prose">${reader.say(noContactYet)}</p>`
  return html`<dl class="ways">${site.contacts.map((one) => html`<div><dt>${reader.say(one.purpose)}</dt><dd class="together">${one.telephone}</dd></div>`)}</dl>
<p class="quiet-words">${reader.say(site.sponsor)}</p>`
}

const lead = label(
  '看到错字、过时的内容、打不开的链接，或者算不对的数，请告诉我们。',
  'Tell us about wrong words, outdated content, links that do not open, or numbers that do not add up.',
)
const whereTitle = label('打电话', 'Call us')
const whatTitle = label('说清这几样', 'What to tell us')
const whatToSay = [
  label('在哪一页：念标题，或者抄地址', 'Which page: its title or its address'),
  label('哪里不对，您觉得应该是什么', 'What is wrong, and what it should be'),
  label('想听答复的，留一个电话', 'A telephone number, if you want an answer'),
]
const elsewhereTitle = label('不归我们管的', 'Not for us')
const elsewhere = label(
  '办事的投诉、信访和信息公开申请有各自的渠道和期限，打上面的电话，我们告诉您找谁。',
  'Complaints about a service, petitions and requests for information have their own ways and time limits. Call, and we will tell you whom to turn to.',
)
const noContactYet = label(
  '联系电话还没有设置，请直接到主办单位反映。',
  'No telephone number has been set yet. Please turn to the office that runs the site.',
)
