import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'

import { attributes, html, raw, type HtmlValue } from './html.ts'

describe('a page template', () => {
  it('lets no text become markup, wherever the text stands', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const page = html`<p title="${text}" data-a='${text}'>${text}</p>`.text
        assert.equal(page.replaceAll(/[^<>]/g, ''), '<><>')
        assert.equal(page.replaceAll(/[^"]/g, '').length, 2)
        assert.equal(page.replaceAll(/[^']/g, '').length, 2)
      }),
    )
  })

  it('gives back exactly the text that was put in', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        assert.equal(unescaped(html`${text}`.text), text)
        assert.equal(unescaped(attributes({ title: text }).text), ` title="${text}"`)
      }),
    )
  })

  it('escapes once, however deep the lists and templates nest', () => {
    fc.assert(
      fc.property(nestedValue, (value) => {
        const once = html`${value}`
        assert.equal(html`${[[once]]}`.text, once.text)
        assert.ok(!/[<>"']/.test(once.text))
      }),
    )
  })

  it('shows nothing for what is absent, and zero for zero', () => {
    assert.equal(html`a${null}b${undefined}c${false}d${[]}e${0}`.text, 'abcde0')
    assert.equal(
      attributes({ id: null, required: true, hidden: false, max: 0 }).text,
      ' required max="0"',
    )
  })

  it('takes markup only from those who vouch for it', () => {
    assert.equal(html`${raw('<b>x</b>')}`.text, '<b>x</b>')
    const forged = { text: '<b>x</b>' }
    // @ts-expect-error an object that merely looks like markup is not markup
    assert.throws(() => html`${forged}`, /not markup/)
  })

  it('refuses a hole in an attribute without quotes', () => {
    assert.throws(() => html`<a href=${'/x'}>x</a>`, /needs quotes/)
    assert.throws(() => html`<a class="${'a'}" href=${'/x'}>x</a>`, /needs quotes/)
    assert.equal(html`<p>1 + 1 = ${2}</p>`.text, '<p>1 + 1 = 2</p>')
  })
})

const nastyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom('&', '<', '>', '"', "'", '=', '/', ' ', '县', 'a', '`', '\u00b7'),
  }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '" onclick="x',
    '&lt;',
    '&amp;amp;',
    '𠮷〔2023〕9号',
  ),
)

const nestedValue: fc.Arbitrary<HtmlValue> = fc.letrec<{ value: HtmlValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    nastyText,
    fc.integer(),
    fc.constantFrom(null, undefined, false as const),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('value').map((inner) => html`${inner}`),
  ),
})).value

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
