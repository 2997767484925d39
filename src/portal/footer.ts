import { label } from '#kernel/label.ts'
import { html, type Html } from '#platform/page/html.ts'
import type { PageReader } from '#platform/page/portal-page.ts'
import type { Shell } from './shell.ts'
import type { Site } from './site.ts'

/** Who runs the site, how to reach them, and the numbers it is registered under. */
export function footer(shell: Shell, reader: PageReader): Html {
  const { site } = shell
  const about = shell.about.map(
    (page) => html`<li><a href="${reader.address(page.path)}">${reader.say(page.title)}</a></li>`,
  )
  return html`<footer class="footer"><div class="sheet columns">
<div class="across-1"><h2>${reader.say(sponsor)}</h2><p>${reader.say(site.sponsor)}${site.isSample ? reader.say(sampleInBrackets) : null}</p></div>
<div class="across-1"><h2>${reader.say(contact)}</h2><ul>${site.contacts.map((one) => html`<li>${reader.say(one.purpose)} <span class="together">${one.telephone}</span></li>`)}</ul></div>
<div class="across-1"><h2>${reader.say(aboutSite)}</h2><ul class="footer-links">${about}</ul></div>
<div class="across-1"><h2>${reader.say(identity)}</h2>${numbers(site, reader)}</div>
</div></footer>`
}

function numbers(site: Site, reader: PageReader): Html {
  if (site.isSample) return html`<p class="quiet-words">${reader.say(noRealNumbers)}</p>`
  const known = [
    { words: siteCode, number: site.siteCode },
    { words: icpNumber, number: site.icpNumber },
    { words: policeNumber, number: site.policeNumber },
  ].filter(({ number }) => number !== undefined)
  if (known.length === 0) return html`<p class="quiet-words">${reader.say(notYetRegistered)}</p>`
  return html`<ul>${known.map(({ words, number }) => html`<li>${reader.say(words)} <span class="together">${number}</span></li>`)}</ul>`
}

const sponsor = label('主办单位', 'Run by')
const contact = label('联系方式', 'Contact')
const aboutSite = label('关于本站', 'About this site')
const identity = label('网站标识', 'Registration')
const siteCode = label('网站标识码', 'Site code')
const icpNumber = label('ICP 备案号', 'ICP number')
const policeNumber = label('公安备案号', 'Public security number')
const sampleInBrackets = label('（样例）', ' (sample)')
const noRealNumbers = label(
  '这是样例，没有网站标识码和备案号，也不显示任何真实号码。',
  'This is a sample: it has no site code or registration numbers, and shows no real ones.',
)
const notYetRegistered = label(
  '网站标识码和备案号还没有登记。',
  'The site code and registration numbers are not entered yet.',
)
