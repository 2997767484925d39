import { hash, verify } from '@node-rs/argon2'

// argon2id with 19 MiB and two passes, the least that OWASP recommends: about 30 ms here, on libuv's own threads.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

/** The hash to keep. Takes tens of milliseconds, so never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/** Whether the password made this hash; null takes as long and is no. Never inside a transaction. */
export async function isPasswordOf(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const matches = await verify(kept ?? (await decoy), password)
  return kept !== null && matches
}
