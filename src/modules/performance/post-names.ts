import { label, type Label } from '#kernel/label.ts'
import { z } from 'zod'
import roleRows from '../../../db/seed/roles.json' with { type: 'json' }

const posts = new Map(
  z
    .array(z.object({ code: z.string(), name: z.string(), nameEnglish: z.string() }))
    .parse(roleRows)
    .map(({ code, name, nameEnglish }): [string, Label] => [code, label(name, nameEnglish)])
    .concat([['system', label('系统自动', 'The system itself')]]),
)

/** What a post is called, the program's own included; a post the county made itself keeps its code. */
export function nameOfPost(code: string): Label {
  return posts.get(code) ?? label(code, code)
}
