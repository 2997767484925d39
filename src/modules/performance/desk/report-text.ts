import type { ReportFace, ReportPart, ReportSectionFace } from '../report/report-face.ts'

/** A chapter of the report: what stands on one sheet of the preview. */
export interface Chapter {
  readonly key: string
  readonly sections: readonly ReportSectionFace[]
}

/** The sections of the report by chapter, each chapter begun by a heading of the first level. */
export function chaptersOf(sections: readonly ReportSectionFace[]): readonly Chapter[] {
  const chapters: { key: string; sections: ReportSectionFace[] }[] = []
  for (const section of sections) {
    const last = chapters.at(-1)
    if (last === undefined || section.level <= 1)
      chapters.push({ key: section.path, sections: [section] })
    else last.sections.push(section)
  }
  return chapters
}

/** A text cut into its paragraphs; a line break inside a part ends one. */
export function paragraphsOf(parts: readonly ReportPart[]): readonly (readonly ReportPart[])[] {
  const paragraphs: ReportPart[][] = [[]]
  for (const part of parts) {
    if (part.type !== 'text') {
      paragraphs.at(-1)?.push(part)
      continue
    }
    part.text.split('\n').forEach((line, at) => {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ type: 'text', text: line })
    })
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

/** How often each figure stands in the report, texts and tables together. */
export function countPlaces({
  sections,
}: Pick<ReportFace, 'sections'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const part of sections.flatMap(partsOfSection)) {
    if (part.type === 'figure') counts.set(part.name, (counts.get(part.name) ?? 0) + 1)
  }
  return counts
}

function partsOfSection({ parts, tables }: ReportSectionFace): readonly ReportPart[] {
  return [
    ...parts,
    ...tables.flatMap(({ rows, total }) => [...rows.flat(2), ...(total ?? []).flat()]),
  ]
}
