import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { openFileStore } from './file-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
after(() => {
  rmSync(folder, { recursive: true })
})
const store = await openFileStore(folder)
const limits = { bytesMax: 1000 }
const keep = (content: string | Buffer) => store.keep(Readable.from([Buffer.from(content)]), limits)
const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.code === code

void test('A content is kept under its own digest and read back as it was', async () => {
  const kept = await keep('第一行\n第二行\n')
  assert.equal(kept.digest, createHash('sha256').update('第一行\n第二行\n').digest('hex'))
  assert.equal(kept.mediaType, 'text/plain')
  const read = await (await store.read(kept.digest)).toArray()
  assert.equal(Buffer.concat(read as Buffer[]).toString(), '第一行\n第二行\n')
})

void test('The type comes from the content', async () => {
  assert.equal((await keep('%PDF-1.7\n')).mediaType, 'application/pdf')
  assert.equal((await keep('年度,金额\n2026,100\n')).mediaType, 'text/csv')
  assert.equal((await keep('<!DOCTYPE html><p>1')).mediaType, 'text/html')
  assert.equal((await keep(Buffer.from('b0ecc0ed', 'hex'))).mediaType, 'text/plain')
})

void test('What a browser or a system would run is refused', async () => {
  const bad = [
    '<svg xmlns="x"/>',
    '<div>1</div>',
    'a <script>1</script>',
    '#!/bin/sh\n',
    'MZ\0\0',
    '\x7fELF\x02\x01',
  ]
  for (const content of [...bad, ''])
    await assert.rejects(keep(content), refusedAs('wrong-file-type'), content)
})

void test('A content over the limit is refused and leaves nothing behind', async () => {
  await assert.rejects(keep('x'.repeat(1001)), refusedAs('too-large'))
  assert.deepEqual(readdirSync(join(folder, 'arriving')), [])
})

void test('A content is deleted only when nobody sent it again lately', async () => {
  const { digest } = await keep('将被清理')
  await store.drop(digest, new Date(Date.now() - 60_000))
  ;(await store.read(digest)).destroy()
  await store.drop(digest, new Date(Date.now() + 60_000))
  await assert.rejects(store.read(digest))
})
