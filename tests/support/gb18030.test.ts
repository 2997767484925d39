import assert from 'node:assert/strict'
import { it } from 'node:test'
import { encodeGb18030 } from './gb18030.ts'

it('what is written in GB 18030 is read back, ideographs beyond the first plane too', () => {
  const text = '支付日期,䶮𬀩·（四川大英）30,400.00\r\n'
  assert.equal(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text)), text)
})
