import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { html } from '#platform/page/html.ts'
import { definePage, type PortalPage } from '#platform/page/portal-page.ts'
import type { Neighbours } from '../../project-directory.ts'
import { findPublished } from '../published-reports.ts'

/** One figure of a published report, opened: what it counts, how, for which period, as of when, from how many records. */
export function sourcePage(house: House, neighbours: Neighbours): PortalPage {
  return definePage({
    path: '/reports/:id/sources/:number',
    title: label('数字来源', 'Source of a figure'),
    crumbs: [{ title: label('绩效报告', 'Performance reports'), path: '/reports' }],
    async render(context) {
      const { id, number } = context.parameters
      const { report } = await reading(house.database, (tx) => findPublished(tx, neighbours, id))
      const found = report.figures.find((one) => String(one.number) === number)
      if (!found)
        throw new Refusal(
          'not-found',
          label('报告里没有这个数。', 'The report has no such figure.'),
        )
      const { face, sum, queryDigest } = found
      const rows = [
        [label('数', 'Value'), sum],
        [label('怎么算', 'How it is counted'), face.definition],
        [label('期间', 'Period'), face.period],
        [label('时点', 'As of'), face.asOf],
        [label('依据', 'Based on'), `${String(face.recordCount)}条记录`],
        [label('查询摘要（SM3）', 'Digest of the query (SM3)'), queryDigest],
      ] as const
      return {
        title: found.label,
        titleWritten: true,
        lead: html`<a href="${context.address(`/reports/${id}`)}">${context.written(report.title.join(''))}</a>`,
        body: html`<div class="sheet body"><div class="opened"><dl>${rows.map(([name, value]) => html`<dt>${context.say(name)}</dt><dd>${context.written(value)}</dd>`)}</dl></div>
<p class="quiet-words">${context.say(records)}</p></div>`,
        tags: ['reports', `report:${id}`],
      }
    },
  })
}

const records = label(
  '记录里有个人和商户的信息，不在网上公开；审计和主管部门按权限查看。',
  'The records name persons and businesses and are not shown here; auditors and departments see them by their rights.',
)
