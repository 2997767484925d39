import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { label } from '#kernel/label.ts'
import { defineCommand } from './command.ts'

// A program of its own, since it needs what only a developer has: the formatter and a PostgreSQL to throw away.
const script = fileURLToPath(new URL('../../../scripts/dump-schema.ts', import.meta.url))

/** Writes what the migrations make: the tables' types and the dump of the schema. */
export const dumpSchemaCommand = defineCommand({
  name: 'db:dump',
  summary: label('（开发用）写出表结构。', '(Developers.) Write the schema down.'),
  options: {
    check: {
      type: 'boolean',
      words: label('只看写出的是不是新的', 'only say whether what is written is fresh'),
    },
  },
  async run({ check }, { write }) {
    const dump = spawn(process.execPath, [script, ...(check ? ['--check'] : [])], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    dump.stdout.setEncoding('utf8').on('data', (text: string) => {
      write(text.trimEnd())
    })
    const [code] = (await once(dump, 'close')) as [number | null]
    return code === 0 ? 0 : 1
  },
})
