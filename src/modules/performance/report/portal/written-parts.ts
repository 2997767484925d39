import { figure, unsourced } from '#platform/page/figure.ts'
import { html, type Html } from '#platform/page/html.ts'
import type { PageReader } from '#platform/page/portal-page.ts'
import type { ReportPart } from '../report-face.ts'
import type { PartsReader } from '../report-parts.ts'

/** Where parts are written: for whom, of which report. */
export interface PartsPlace {
  readonly reader: PageReader
  readonly read: PartsReader
  readonly id: string
}

/** Words with their figures; each figure leads to the page of its source. */
export function writeParts(
  parts: readonly ReportPart[],
  { reader, id }: Pick<PartsPlace, 'reader' | 'id'>,
): Html {
  return html`${parts.map((part) => {
    switch (part.type) {
      case 'text':
        return part.text
      case 'figure':
        return figure(reader, {
          text: part.text,
          href: reader.address(`/reports/${id}/sources/${String(part.source)}`),
          sourceNumber: part.source,
        })
      case 'unsourced':
        return unsourced(reader, part.text)
    }
  })}`
}
