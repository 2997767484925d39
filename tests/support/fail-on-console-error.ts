import { afterEach } from 'node:test'

// Loaded before every test file. A page that warns on the console, or a promise nobody waited for, is a
// bug that a green test would hide, so whatever is written to console.error fails the test that wrote it.

let complaints: string[] = []
const print = console.error.bind(console)

console.error = (...words: readonly unknown[]): void => {
  complaints.push(words.map(String).join(' '))
  print(...words)
}

afterEach(() => {
  const said = complaints
  complaints = []
  if (said.length > 0) throw new Error(`console.error was called: ${said.join(' / ')}`)
})

process.on('exit', () => {
  if (complaints.length > 0) process.exitCode = 1
})
