/** What one document may take of the server. Beyond any of these it is refused, with the number. */
export const readingLimits = {
  fileBytes: 50 * 1024 * 1024,
  /** What the parts of an archive that are read may come to, unpacked. */
  unpackedBytes: 120 * 1024 * 1024,
  archiveEntries: 20_000,
  characters: 2_000_000,
  blocks: 100_000,
  cells: 200_000,
  columns: 1000,
  pages: 2000,
  /** Elements that stand in one another. */
  depth: 5000,
  seconds: 30,
  /** A word processor has to start first: on a busy machine it took 20 seconds for one page. */
  officeSeconds: 90,
  heapMegabytes: 512,
  /** What lies outside the heap: buffers of a library that unpacks for itself. */
  bufferMegabytes: 768,
  /** Documents read at the same time, and those that wait for their turn. */
  atOnce: 2,
  waiting: 20,
} as const
