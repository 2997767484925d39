import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { assertAccessible, goToJob, type County } from './journey.ts'
import { project } from './story.ts'

/** What each form of the report begins with, and the media type it is sent as. */
const forms = {
  PDF: ['%PDF-', 'application/pdf'],
  Word: ['PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  Excel: ['PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
} as const

// Below this a file holds a frame and no report.
const bytesMin = 8_000

/** Points 5 and 6: the report in three forms, its figures opened, and all of a year's from a terminal. */
export function readReport(county: () => County): void {
  describe('a report is read', () => {
    it('it comes as PDF, Word and Excel', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '报告')
      await assertAccessible(clerk, 'reports')
      for (const form of Object.keys(forms) as (keyof typeof forms)[]) await download(clerk, form)
    })

    it('the source number of a figure opens its records', async () => {
      const clerk = await county().desk('clerk')
      await goToJob(clerk, '报告')
      await clerk.getByRole('link', { name: project.name }).click()
      const figures = clerk.getByRole('region', { name: '报告里的数' })
      await figures.getByRole('button', { name: /已支付.*16\.80/ }).click()
      await assertAccessible(clerk, 'the report')
      await figures.getByRole('link', { name: '1 条记录' }).click()
      await clerk.getByRole('row', { name: '168,000.00' }).waitFor()
    })

    it('the reports of 2023 are written from a terminal while the server runs', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'tongban-reports-'))
      try {
        const { dataDirectory } = county()
        await promisify(execFile)(
          process.execPath,
          ['src/cli.ts', 'report', '--year', '2023', '--out', folder],
          { env: { ...process.env, DATA_DIR: dataDirectory } },
        )
        const files = await readdir(folder)
        for (const end of ['.pdf', '.docx', '.xlsx'])
          assert.equal(files.filter((file) => file.endsWith(end)).length, 5, files.join(', '))
        for (const file of files)
          assert.ok((await readFile(join(folder, file))).length > bytesMin, file)
      } finally {
        await rm(folder, { recursive: true })
      }
    })
  })
}

async function download(page: Page, form: keyof typeof forms): Promise<void> {
  const [begins, mediaType] = forms[form]
  const row = page.getByRole('row').filter({ hasText: project.name })
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    row.getByRole('link', { name: form }).click(),
  ])
  const sent = await page.request.head(file.url())
  assert.equal(sent.headers()['content-type'], mediaType)
  const bytes = await readFile(await file.path())
  assert.equal(bytes.toString('latin1', 0, begins.length), begins)
  assert.ok(bytes.length > bytesMin, `${form} has ${String(bytes.length)} bytes`)
}
