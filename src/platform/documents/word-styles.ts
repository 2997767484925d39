/** Page and styles of an official document in Word, after GB/T 9704. Lengths in twentieths of a point. */

import {
  AlignmentType,
  DocumentGridType,
  LineRuleType,
  type IFontAttributesProperties,
  type ISectionPropertiesOptions,
  type IStylesOptions,
} from 'docx'

/** The width of the text area: 156 mm. */
export const textWidth = 8844

/** 22 lines in 225 mm. */
export const linePitch = 578

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: 11906, height: 16838 },
    margin: {
      top: '37mm',
      left: '28mm',
      right: '26mm',
      bottom: '35mm',
      header: '20mm',
      footer: '23mm',
    },
  },
  // No character grid: offices' programs read it differently. Exact lines and letter spacing give the same page in all.
  grid: { type: DocumentGridType.DEFAULT, linePitch },
}

/** Latin letters and digits stand in Times, as offices set them. */
export function face(chinese: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: chinese, hint: 'eastAsia' }
}

export const fangSong = face('仿宋_GB2312')
export const heavySong = face('方正小标宋简体')
export const hei = face('黑体')
export const kai = face('楷体_GB2312')
export const song = face('宋体')

/** 三号 and the smaller sizes, in half points. */
export const sizes = { title: 44, body: 32, page: 28, table: 22, note: 18, source: 16 } as const

const bodyLine = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
// Word sets 三号 as 16 points; giving up a quarter point a character puts 28 of them on a line.
const tight = { characterSpacing: -5 }
const firstLine = { firstLine: 640, firstLineChars: 200 }
const smallLine = { line: 300, lineRule: LineRuleType.EXACT, before: 0, after: 0 }

function headingStyle(font: IFontAttributesProperties, bold: boolean): object {
  return {
    run: { font, size: sizes.body, bold, color: '000000', ...tight },
    paragraph: { spacing: bodyLine, indent: firstLine, keepNext: true },
  }
}

export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fangSong,
        size: sizes.body,
        color: '000000',
        language: { value: 'en-US', eastAsia: 'zh-CN' },
      },
    },
    title: {
      run: { font: heavySong, size: sizes.title, bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { line: 680, lineRule: LineRuleType.EXACT, before: 0, after: 120 },
      },
    },
    heading1: headingStyle(hei, false),
    heading2: headingStyle(kai, false),
    heading3: headingStyle(fangSong, true),
    hyperlink: { run: { color: '000000', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'OfficialBody',
      name: '公文正文',
      quickFormat: true,
      run: { font: fangSong, size: sizes.body, ...tight },
      paragraph: { spacing: bodyLine, indent: firstLine, alignment: AlignmentType.BOTH },
    },
    {
      id: 'OfficialLine',
      name: '公文单行',
      quickFormat: true,
      run: { font: fangSong, size: sizes.body, ...tight },
      paragraph: { spacing: bodyLine },
    },
    {
      id: 'OfficialCaption',
      name: '公文图表题',
      quickFormat: true,
      run: { font: hei, size: sizes.table },
      paragraph: { spacing: { ...smallLine, before: 200, after: 60 }, keepNext: true },
    },
    {
      id: 'OfficialCell',
      name: '公文表格',
      quickFormat: true,
      run: { font: fangSong, size: sizes.table },
      paragraph: { spacing: smallLine },
    },
    {
      id: 'OfficialChart',
      name: '公文图表',
      paragraph: { spacing: { before: 0, after: 120 } },
    },
    {
      id: 'OfficialSource',
      name: '数字来源',
      quickFormat: true,
      run: { font: song, size: sizes.source },
      paragraph: {
        spacing: { line: 240, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        indent: { left: 340, hanging: 340 },
      },
    },
    {
      id: 'OfficialMargin',
      name: '公文页眉页脚',
      run: { font: song, size: sizes.note },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
  ],
}
