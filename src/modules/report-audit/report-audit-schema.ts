import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { countCharacters } from '#kernel/names.ts'
import { z } from 'zod'

const officeZip = 'application/vnd.openxmlformats-officedocument.'

/** What is read: by content, whatever a file is called. A .doc and a .wps are both `application/x-cfb`. */
export const auditedTypes = [
  `${officeZip}wordprocessingml.document`,
  `${officeZip}spreadsheetml.sheet`,
  'application/x-cfb',
  'application/pdf',
  'application/ofd',
  'text/plain',
  'text/csv',
  'text/html',
] as const

const words = (lengthMax: number) =>
  plain(
    z
      .string()
      .trim()
      .min(1)
      .refine(
        (value) => countCharacters(value) <= lengthMax,
        `最多写 ${String(lengthMax)} 个字。 | Write at most ${String(lengthMax)} characters.`,
      ),
  )

/** Text that was pasted comes as a file of plain text. */
export const AuditReportForm = plain(
  z.strictObject({
    title: words(200)
      .optional()
      .meta({
        label: label('标题', 'Title'),
        hint: label('不写就用报告自己的标题', 'Left empty, it is the report’s own'),
      }),
    fileId: plain(z.uuid()).meta({
      label: label('报告', 'The report'),
      widget: 'file',
      accept: auditedTypes,
    }),
  }),
)
export type AuditReportForm = z.infer<typeof AuditReportForm>

export const PutAwayForm = plain(
  z.strictObject({
    reason: words(300).meta({ label: label('原因', 'Reason'), widget: 'long-text' }),
  }),
)
