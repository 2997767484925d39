import assert from 'node:assert/strict'
import { describe, it } from 'node:test'

import { RenderedPages, type FreshPage, type PageKey } from './rendered-pages.ts'

describe('a kept page', () => {
  it('is rendered once, however many ask at the same time', async () => {
    const pages = new RenderedPages()
    let renderings = 0
    const make = (): Promise<FreshPage> => {
      renderings += 1
      return Promise.resolve(fresh('once'))
    }
    await Promise.all([1, 2, 3].map(() => pages.render(key('/reports'), make)))
    assert.equal(renderings, 1)
    assert.equal(pages.find(key('/reports'))?.body.toString(), 'once')
  })

  it('is dropped by its path, by a path above it, by what it was made from, or with all', async () => {
    for (const [what, left] of drops) {
      const pages = new RenderedPages()
      await pages.render(key('/reports'), made('list', ['report:1', 'report:2']))
      await pages.render(key('/reports/1'), made('one', ['report:1']))
      await pages.render(key('/reports-of-others'), made('other', []))
      pages.drop(what)
      const stillThere = ['/reports', '/reports/1', '/reports-of-others'].filter(
        (path) => pages.find(key(path)) !== undefined,
      )
      assert.deepEqual(stillThere, left, JSON.stringify(what))
    }
  })

  it('is not kept when the record changed while it was being rendered', async () => {
    const pages = new RenderedPages()
    let finish: (page: FreshPage) => void = () => undefined
    const slow = pages.render(key('/a'), () => new Promise((resolve) => (finish = resolve)))
    pages.drop({ tag: 'report:1' })
    const after = await pages.render(key('/a'), made('new', []))
    finish(fresh('old'))
    assert.equal((await slow).body.toString(), 'old')
    assert.equal(after.body.toString(), 'new')
    assert.equal(pages.find(key('/a'))?.body.toString(), 'new')
  })

  it('is forgotten after a failed rendering, so that the next reader gets another try', async () => {
    const pages = new RenderedPages()
    await assert.rejects(pages.render(key('/a'), () => Promise.reject(new Error('no database'))))
    assert.equal((await pages.render(key('/a'), made('well', []))).body.toString(), 'well')
  })

  it('leaves at midnight in the county when it says "today"', async () => {
    let now = Date.parse('2023-12-31T15:59:00Z')
    const pages = new RenderedPages({ now: () => now })
    await pages.render(key('/'), () =>
      Promise.resolve({ ...fresh('today'), keep: 'until-midnight' }),
    )
    now = Date.parse('2023-12-31T15:59:59Z')
    assert.ok(pages.find(key('/')))
    now = Date.parse('2023-12-31T16:00:00Z')
    assert.equal(pages.find(key('/')), undefined)
  })

  it('leaves after a while even if the journal event that should drop it went elsewhere', async () => {
    let now = 0
    const pages = new RenderedPages({ now: () => now, ageMsMax: 1000 })
    await pages.render(key('/'), made('x', []))
    now = 1000
    assert.equal(pages.find(key('/')), undefined)
    assert.equal(pages.bytes, 0)
  })

  it('is never kept when it does not want to be', async () => {
    const pages = new RenderedPages()
    await pages.render(key('/'), () => Promise.resolve({ ...fresh('x'), keep: 'never' }))
    assert.equal(pages.find(key('/')), undefined)
  })
})

describe('the memory for kept pages', () => {
  it('stays within its bound, and keeps what is asked for', async () => {
    const pages = new RenderedPages({ bytesMax: 8000 })
    const page = 'x'.repeat(1000)
    await pages.render(key('/often'), made(page, []))
    for (let index = 0; index < 50; index += 1) {
      await pages.render(key(`/${String(index)}`), made(page, []))
      assert.ok(pages.find(key('/often')), 'the page that is asked for often stays')
      assert.ok(pages.bytes <= 8000)
    }
    assert.equal(pages.find(key('/0')), undefined)
  })

  it('cannot be emptied of the home page by a flood of searches', async () => {
    const pages = new RenderedPages({ bytesMax: 8000 })
    const page = 'x'.repeat(900)
    await pages.render(key('/'), made(page, []))
    for (let index = 0; index < 50; index += 1) {
      const search = { address: `/reports?q=${String(index)}`, path: '/reports', isAsked: true }
      await pages.render(search, made(page, []))
    }
    assert.ok(pages.find(key('/')))
  })
})

const drops = [
  [{ path: '/reports' }, ['/reports/1', '/reports-of-others']],
  [{ under: '/reports' }, ['/reports-of-others']],
  [{ tag: 'report:1' }, ['/reports-of-others']],
  [{ tag: 'report:2' }, ['/reports/1', '/reports-of-others']],
  ['all', []],
] as const

function key(path: string): PageKey {
  return { address: path, path, isAsked: false }
}

function fresh(text: string, tags: readonly string[] = []): FreshPage {
  return { text, tags, keep: 'until-dropped' }
}

function made(text: string, tags: readonly string[]): () => Promise<FreshPage> {
  return () => Promise.resolve(fresh(text, tags))
}
