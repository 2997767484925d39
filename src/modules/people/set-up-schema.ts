import { OrganisationName } from '#kernel/names.ts'
import { z } from 'zod'
import { OpenAccount } from './account-schema.ts'

const Administrator = OpenAccount.pick({ loginName: true, displayName: true })

/** The three who watch over each other, in the order in which a form asks for them. */
export const administrators = [
  { name: 'system', role: 'system-administrator' },
  { name: 'security', role: 'security-administrator' },
  { name: 'audit', role: 'audit-administrator' },
] as const

/** What an empty county is opened with: what it is called, and who administers it. */
export const SetUp = z
  .object({
    name: OrganisationName,
    nameEnglish: z.string().trim().min(1).max(200).optional(),
    code: z
      .string()
      .trim()
      .regex(
        /^\d{6}$/,
        '行政区划代码是 6 位数字，例如 510923。 | A division code has 6 digits, for example 510923.',
      ),
    system: Administrator,
    security: Administrator,
    audit: Administrator,
  })
  .superRefine(({ system, security, audit }, context) => {
    const before = new Set([system.loginName])
    for (const [name, { loginName }] of Object.entries({ security, audit })) {
      if (before.has(loginName))
        context.addIssue({
          code: 'custom',
          path: [name, 'loginName'],
          message:
            '三个管理员要用三个登录名，由三个人担任。 | Three people administer the county, each with a login name of his own.',
        })
      before.add(loginName)
    }
  })
export type SetUp = z.infer<typeof SetUp>
