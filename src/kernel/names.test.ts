import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  countCharacters,
  maskName,
  nameCharactersMax,
  OrganisationName,
  parseOrganisationName,
  parsePersonName,
  PersonName,
} from './names.ts'
import { Refusal } from './refusal.ts'

function assertRefused(parse: () => unknown, zh: RegExp): void {
  assert.throws(
    parse,
    (refusal) =>
      refusal instanceof Refusal && refusal.code === 'invalid' && zh.test(refusal.sentence.zh),
  )
}

describe('a person keeps the name on the card', () => {
  for (const name of [
    '张伟',
    '张䶮',
    '王𬀩',
    '李〇',
    '买买提·吐尔逊',
    '尼格热依·奥布力喀斯木',
    '\u{2EBF0}',
    '\u{31350}\u{30000}',
    '赵\uFA0E',
    '龙\uF92C',
    '扎西次仁',
    'བཀྲ་ཤིས',
    'Müller-Lüdenscheidt',
    "Seán O'Brien",
    'J. R. Smith',
  ]) {
    test(name, () => {
      assert.equal(parsePersonName(name), name)
      assert.equal(PersonName.parse(name), name)
    })
  }

  test('of fifty characters, all of them beyond the basic plane', () => {
    const name = '𬀩'.repeat(50)
    assert.equal(parsePersonName(name), name)
    assert.equal(countCharacters(name), 50)
  })
})

describe('one name has one form, whatever the keyboard:', () => {
  for (const dot of ['·', '•', '・', '･', '‧', '⋅', '∙', '．', '.', ' · ']) {
    test(`买买提${dot}吐尔逊`, () => {
      assert.equal(parsePersonName(`买买提${dot}吐尔逊`), '买买提·吐尔逊')
    })
  }

  test('blanks around and inside a Chinese name', () => {
    assert.equal(parsePersonName('　张　伟 \u200B'), '张伟')
    assert.equal(parsePersonName(' Ｊｏｈｎ  Smith '), 'John Smith')
  })

  test('a variation selector', () => assert.equal(parsePersonName('葛\u{E0100}'), '葛'))
})

describe('a name is refused when it', () => {
  test('is empty', () => {
    assertRefused(() => parsePersonName(' 　'), /请填写姓名/)
    assertRefused(() => parseOrganisationName(''), /请填写单位全称/)
  })

  test('holds a character of somebody’s own making', () => {
    for (const own of ['\uE81E', '\uF8FF', '\u{F0000}', '\u{10FFFD}']) {
      assertRefused(() => parsePersonName(`张${own}`), /第 2 个字是本机自造/)
      assertRefused(() => parseOrganisationName(`张${own}商店`), /第 2 个字是本机自造/)
      assert.equal(PersonName.safeParse(`张${own}`).success, false)
    }
  })

  test('holds half a character, a digit, a sign or a picture', () => {
    for (const [name, zh] of [
      ['张\uD86C', /第 2 个字符/],
      ['张3', /第 2 个字符/],
      ['张伟（小）', /第 3 个字符/],
      ['张😀', /第 2 个字符/],
      ['<张', /第 1 个字符/],
      ['张\u0000', /第 2 个字符/],
      ['·', /要有字/],
    ] as const) {
      assertRefused(() => parsePersonName(name), zh)
    }
  })

  test('is longer than the exchange library holds', () => {
    assert.ok(countCharacters('𬀩'.repeat(nameCharactersMax)) >= 50)
    assertRefused(
      () => parsePersonName('𬀩'.repeat(nameCharactersMax + 1)),
      /最多 100 个字，现在有 101/,
    )
    assertRefused(() => parseOrganisationName('局'.repeat(101)), /最多 100 个字/)
  })
})

test('an organisation keeps its name, with brackets as registered', () => {
  for (const [typed, name] of [
    ['大英县行政审批局', '大英县行政审批局'],
    ['四川𬀩达(集团)有限公司 ', '四川𬀩达（集团）有限公司'],
    ['大英县１０８便民超市', '大英县108便民超市'],
    ['A&B (Sichuan) Co., Ltd.', 'A&B (Sichuan) Co., Ltd.'],
    ['“盐海”民宿・卓筒井店', '“盐海”民宿·卓筒井店'],
  ] as const) {
    assert.equal(parseOrganisationName(typed), name)
    assert.equal(OrganisationName.parse(typed), name)
  }
  assertRefused(() => parseOrganisationName('108'), /要有字/)
  assertRefused(() => parseOrganisationName('<b>店</b>'), /第 1 个字符/)
})

test('in lists a name is its first character and a star', () => {
  assert.equal(maskName('张伟'), '张*')
  assert.equal(maskName('𬀩达'), '𬀩*')
  assert.equal(maskName(''), '')
})

test('every ideograph from the basic plane to extension I can stand in a name', () => {
  const ranges = [
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0x20000, 0x2a6df],
    [0x2a700, 0x2ee5d],
    [0x30000, 0x323af],
  ] as const
  const anyIdeograph = fc.oneof(
    ...ranges.map(([from, to]) =>
      fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point)),
    ),
  )
  const anyName = fc.string({ unit: anyIdeograph, minLength: 1, maxLength: 50 })
  fc.assert(fc.property(anyName, (name) => assert.equal(parsePersonName(name), name)))
})

test('an ideograph younger than this program can stand in a name', () => {
  const name = '张\u{3FFF0}'
  assert.equal(/\p{Script=Han}$/u.test(name), false)
  assert.equal(parsePersonName(name), name)
})

test('a stored name typed again is the same name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const once = PersonName.safeParse(text)
      if (once.success) assert.equal(PersonName.parse(once.data), once.data)
      const name = OrganisationName.safeParse(text)
      if (name.success) assert.equal(OrganisationName.parse(name.data), name.data)
    }),
    { numRuns: 500 },
  )
})
