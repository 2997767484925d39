import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { label } from '#kernel/label.ts'
import { html } from '#platform/page/html.ts'
import type { PortalParts } from '#platform/page/portal-page.ts'
import { evaluationProcess } from '../../evaluations/evaluation-process.ts'
import { overallProcess } from '../../overall/overall-process.ts'
import type { Neighbours } from '../../project-directory.ts'
import { summaryPage } from '../../tasks/portal/summary-page.ts'
import { taskProcess } from '../../tasks/task-process.ts'
import { listPublished } from '../published-reports.ts'
import { entryLines, publishedPage } from './published-page.ts'
import { reportPage } from './report-page.ts'
import { sourcePage } from './source-page.ts'

/** The column of published reports on the public site, and the newest of them on its first page. */
export function reportParts(house: House, neighbours: Neighbours): PortalParts {
  return {
    changedBy: [
      { kind: evaluationProcess.kind, action: 'publish', tags: ['reports', 'home'] },
      { kind: taskProcess.kind, action: 'publish', tags: ['reports'] },
      { kind: overallProcess.kind, action: 'publish', tags: ['reports'] },
    ],
    pages: [
      publishedPage(house),
      reportPage(house, neighbours),
      sourcePage(house, neighbours),
      summaryPage(house),
    ],
    homeSections: [
      {
        order: 60,
        async render(reader) {
          const newest = await reading(house.database, (tx) => listPublished(tx, { limit: 5 }))
          if (newest.length === 0) return null
          return html`<section class="sheet body" aria-labelledby="newest-reports">
<h2 id="newest-reports">${reader.say(heading)}</h2>
${entryLines(reader, newest)}
<p><a href="${reader.address('/reports')}">${reader.say(all)}</a></p>
</section>`
        },
      },
    ],
  }
}

const heading = label('钱花得怎么样', 'What the money did')
const all = label('全部绩效报告', 'All performance reports')
