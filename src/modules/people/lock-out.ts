const minuteMs = 60_000

/** For how many minutes yet, as it is said: never none. */
export function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minuteMs))
}

/**
 * Until when the password may not be tried again, or null. `failures` are the latest, the last one first. As many as
 * the rule allows within the lock-out's own length lock for that length after the last of them; once it has passed,
 * those failures are older than it and count no more.
 */
export function lockedUntil(
  failures: readonly Date[],
  rule: { readonly failuresMax: number; readonly minutes: number },
  now: Date,
): Date | null {
  const last = failures[0]
  const first = failures[rule.failuresMax - 1]
  if (!last || !first) return null
  const lengthMs = rule.minutes * minuteMs
  const until = last.getTime() + lengthMs
  if (until <= now.getTime() || last.getTime() - first.getTime() > lengthMs) return null
  return new Date(until)
}
