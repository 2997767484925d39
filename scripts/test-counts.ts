import type { TestEvent } from 'node:test/reporters'

/** A reporter for `node --test` that writes nothing but the counts of the whole run, as one line of JSON. */
async function* testCounts(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of events) {
    if (event.type === 'test:summary' && event.data.file === undefined) {
      yield JSON.stringify(event.data.counts)
    }
  }
}

// `--test-reporter` takes a file's default export.
export { testCounts as default }
