/** What a value read from either database is in the program, by PostgreSQL type. One table for both drivers. */
export const typeParsers: Readonly<Record<number, (text: string) => unknown>> = {
  // int8
  20: (text) => {
    const number = Number(text)
    if (!Number.isSafeInteger(number))
      throw new Error(`The number ${text} is beyond safe integers.`)
    return number
  },
  // date: a calendar day in Shanghai, never an instant
  1082: (text) => text,
  // timestamptz, to the millisecond; sessions run in UTC
  1184: (text) => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')),
  // numeric: exact, so text
  1700: (text) => text,
  // json and jsonb
  114: (text) => JSON.parse(text) as unknown,
  3802: (text) => JSON.parse(text) as unknown,
}
