import { label } from '#kernel/label.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import { reading } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { selectField, textField } from '#platform/page/forms.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { pager } from '#platform/page/tables.ts'
import { summaryLines } from '../../tasks/portal/summary-page.ts'
import { listPublished, listPublishers, type PublishedEntry } from '../published-reports.ts'

const pageSize = 30

/** 绩效报告: every published report, to be searched by year, project and department. */
export function publishedPage(house: House): PortalPage {
  return definePage({
    path: '/reports',
    title: label('绩效报告', 'Performance reports'),
    description: label('财政项目的绩效自评报告', 'Self-evaluations of budget projects'),
    menuOrder: 60,
    query: ['year', 'project', 'department', 'cursor'],
    async render(context) {
      const { year, project, department, cursor } = context.query
      const offset = Number.parseInt(cursor ?? '0', 10) || 0
      const asked = {
        year: year === undefined ? undefined : Number.parseInt(year, 10) || 0,
        project,
        department,
      }
      const { found, publishers } = await reading(house.database, async (tx) => ({
        found: await listPublished(tx, { ...asked, limit: pageSize + 1, offset }),
        publishers: await listPublishers(tx),
      }))
      const shown = found.slice(0, pageSize)
      const pages = pager(context, {
        path: '/reports',
        query: { year, project, department },
        isFirst: offset === 0,
        next: found.length > pageSize ? String(offset + pageSize) : null,
      })
      return {
        lead: context.say(lead),
        body: html`<div class="sheet body">${await summaryLines(house, context)}${search(context, context.query, publishers)}
${shown.length === 0 ? html`<p>${context.say(nothing)}</p>` : entryLines(context, shown)}${pages}</div>`,
        tags: ['reports'],
      }
    },
  })
}

/** Reports as lines: project, year, score, department, day of publication. */
export function entryLines(reader: PageReader, entries: readonly PublishedEntry[]): Html {
  const lines = entries.map(
    (
      entry,
    ) => html`<li><a href="${reader.address(`/reports/${entry.id}`)}">${reader.written(entry.projectName)}</a>
<span class="quiet-words">${String(entry.year)} · ${reader.written(entry.departmentName)} · ${entry.score === null ? null : html`${reader.say(label(`自评${entry.score}分`, `score ${entry.score}`))} ${reader.written(entry.grade ?? '')} · `}${publishedOn(reader, entry)}</span></li>`,
  )
  return html`<ul class="lines">${lines}</ul>`
}

function publishedOn(reader: PageReader, { publishedOn: day }: PublishedEntry): string {
  if (day === null) return ''
  const said = sayDate(day, reader.language)
  return reader.say(label(`${said}公开`, `published ${said}`))
}

function search(
  reader: PageReader,
  query: Readonly<Partial<Record<'year' | 'project' | 'department', string>>>,
  publishers: { readonly years: readonly number[]; readonly departments: readonly string[] },
): Html {
  const given = (name: 'year' | 'project' | 'department') =>
    query[name] === undefined ? {} : { value: query[name] }
  return html`<form method="get" role="search" action="${reader.address('/reports').replace(/\?.*/, '')}">
${reader.size === 'large' ? html`<input type="hidden" name="size" value="large">` : null}
${textField(reader, { path: '/project', label: reader.say(projectWords), type: 'search', ...given('project') })}
${selectField(reader, {
  path: '/year',
  label: reader.say(yearWords),
  none: reader.say(every),
  options: publishers.years.map((year) => ({ value: String(year), words: String(year) })),
  ...given('year'),
})}
${selectField(reader, { path: '/department', label: reader.say(departmentWords), none: reader.say(every), options: optionsOf(publishers.departments), ...given('department') })}
<p class="actions"><button class="button" type="submit">${reader.say(find)}</button></p>
</form>`
}

function optionsOf(values: readonly string[]): { value: string; words: string }[] {
  return values.map((value) => ({ value, words: value }))
}

const lead = label(
  '每份报告里带虚线的数都能点开，看怎么算、截至哪天、依据多少条记录。',
  'Every number with a dotted line opens: how it is counted, as of when, from how many records.',
)
const nothing = label('没有找到报告。', 'No report was found.')
const projectWords = label('项目名称或编码', 'Name or code of the project')
const yearWords = label('年度', 'Year')
const departmentWords = label('主管部门', 'Department')
const find = label('查找', 'Search')
const every = label('全部', 'All')
