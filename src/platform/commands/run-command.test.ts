import assert from 'node:assert/strict'
import { test } from 'node:test'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'

import { aTerminal } from '../../../tests/support/terminal.ts'
import { defineCommand, type Command } from './command.ts'
import { helpOver } from './usage.ts'

const ringBell = defineCommand({
  name: 'ring-bell',
  summary: label('敲钟。', 'Ring the bell.'),
  options: {
    times: {
      type: 'string',
      required: true,
      value: label('几下', 'TIMES'),
      words: label('敲几下', 'how often'),
    },
    softly: { type: 'boolean', words: label('轻轻地', 'softly') },
  },
  run({ times, softly }, { write }) {
    if (times === '13') throw new Refusal('invalid', label('钟没有十三下。', 'No bell rings 13.'))
    if (times === '0') throw new Error('the rope broke')
    write(`${times} ${softly ? 'softly' : 'loudly'}`)
    return Promise.resolve(times === '1' ? 1 : 0)
  },
})
const commands: readonly Command[] = [helpOver(() => commands), ringBell]
const type = aTerminal(commands)

test('a command is told what was typed, and its answer is the program’s', async () => {
  assert.deepEqual(await type(['ring-bell', '--times', '3', '--softly']), {
    code: 0,
    said: '3 softly',
  })
  assert.deepEqual(await type(['ring-bell', '--times=1']), { code: 1, said: '1 loudly' })
})

test('without a command, and on asking, the commands are listed in both languages', async () => {
  for (const argv of [[], ['help']]) {
    const { code, said } = await type(argv)
    assert.equal(code, 0)
    assert.match(said, /ring-bell {2}敲钟。 Ring the bell\./)
  }
  const one = await type(['ring-bell', '--help'], { language: 'en' })
  assert.equal(one.code, 0)
  assert.match(one.said, /^Usage: ring-bell --times TIMES \[--softly\]\n/)
})

test('what cannot be understood is said plainly, with the usage, and nothing is done', async () => {
  const wrong = {
    'ring-bel': '没有“ring-bel”这个命令。',
    'ring-bell': '还要给出 --times：敲几下。',
    'ring-bell --time 3': '没有 --time 这个选项。',
    'ring-bell --times': '--times 后面要带一个值。',
    'ring-bell --times 3 --softly=yes': '--softly 后面不用带值。',
    'ring-bell --times 3 loud': '多了“loud”。',
    'ring-bell --times 3 --times 4': '--times 只能给一次。',
  }
  for (const [typed, sentence] of Object.entries(wrong)) {
    const { code, said } = await type(typed.split(' '))
    assert.equal(code, 2, typed)
    assert.equal(said.split('\n')[0], sentence)
    assert.match(said, /\n用法：/)
  }
})

test('what cannot be done is one sentence, and what should not happen is told whole', async () => {
  assert.deepEqual(await type(['ring-bell', '--times', '13']), { code: 1, said: '钟没有十三下。' })
  const { code, said } = await type(['ring-bell', '--times', '0'])
  assert.equal(code, 1)
  assert.match(said, /the rope broke\n +at /)
})
