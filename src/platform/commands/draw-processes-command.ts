import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { label, say } from '#kernel/label.ts'
import { drawProcess, type Process } from '#kernel/process.ts'
import type { Module } from '../module.ts'
import { defineCommand } from './command.ts'

const folder = new URL('../../../docs/processes/', import.meta.url)

/** Draws every process into docs/processes, or says which drawing no longer shows what the code does. */
export const drawProcessesCommand = defineCommand({
  name: 'diagrams',
  summary: label('画出各类记录的流程图。', 'Draw the process of each kind of record.'),
  options: {
    check: {
      type: 'boolean',
      words: label('只看图是不是新的', 'only say whether the drawings are fresh'),
    },
  },
  async run({ check }, { modules, language, write }) {
    const drawings = drawAll(modules)
    const stale = await findStale(drawings)
    if (!check) await save(drawings, stale)
    for (const name of stale) write(`docs/processes/${name}`)
    const fresh = label('流程图都是新的。', 'Every drawing is fresh.')
    const redrawn = label('以上的图已重画。', 'These were drawn anew.')
    const old = label('以上的图旧了，请运行 npm run diagrams。', 'Stale: run npm run diagrams.')
    write(say(stale.length === 0 ? fresh : check ? old : redrawn, language))
    return check && stale.length > 0 ? 1 : 0
  },
})

/** Every file of docs/processes by its name: one for each kind of record, and their index. */
export function drawAll(modules: readonly Module[]): ReadonlyMap<string, string> {
  const drawings = new Map<string, string>()
  const index: string[] = []
  for (const module of modules) {
    const lines = module.books.map(({ kind: { process } }) => {
      const file = `${process.kind.replaceAll('.', '-')}.md`
      drawings.set(file, draw(process))
      return `- [${process.label.zh} ${process.label.en}](${file})`
    })
    if (lines.length > 0) index.push(`## ${module.label.zh} ${module.label.en}`, '', ...lines, '')
  }
  return drawings.set('README.md', ['# 流程 Processes', '', written, '', ...index].join('\n'))
}

const written = 'Drawn from the code by `npm run diagrams`. Do not edit.'

function draw(process: Process): string {
  const drawing = (language: 'zh' | 'en'): string =>
    ['```mermaid', drawProcess(process, language), '```'].join('\n')
  const heading = `# ${process.label.zh} ${process.label.en}`
  return [heading, written, drawing('zh'), drawing('en'), ''].join('\n\n').trimEnd() + '\n'
}

// Also what is there without being drawn: a kind that is gone leaves its drawing behind.
async function findStale(drawings: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const there = await readdir(folder).catch(() => [])
  const names = [...new Set([...drawings.keys(), ...there])].sort()
  const texts = await Promise.all(
    names.map((name) => readFile(new URL(name, folder), 'utf8').catch(() => null)),
  )
  return names.filter((name, index) => (drawings.get(name) ?? null) !== texts[index])
}

async function save(
  drawings: ReadonlyMap<string, string>,
  stale: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const name of stale) {
    const text = drawings.get(name)
    if (text === undefined) await rm(new URL(name, folder))
    else await writeFile(new URL(name, folder), text)
  }
}
