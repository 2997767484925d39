import { z } from 'zod'

/** What the program under load has told the world: it may never be untrue again, whenever it is killed. */
export const Told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('step'),
    recordId: z.uuid(),
    version: z.number().int(),
    state: z.string(),
    number: z.string(),
    totalFen: z.number().int(),
    key: z.string(),
  }),
  z.object({ type: z.literal('seal'), number: z.number().int(), digest: z.string() }),
])
export type Told = z.infer<typeof Told>

export function readTold(text: string): readonly Told[] {
  // A line that the kill broke off was never told.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Told.parse(JSON.parse(line)))
}
