import type { ReportSection } from './report.ts'

/** `一、项目概况`, `（一）设立背景及基本情况`, `1.项目决策`. */
export function sayHeadingOf({
  number,
  heading,
}: Pick<ReportSection, 'number' | 'heading'>): string {
  return /[）.]$/.test(number) ? number + heading : `${number}、${heading}`
}
