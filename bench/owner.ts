import pg from 'pg'

/** Lends a connection with the owner's rights: how the bench fills tables that the product itself may not. */
export async function withOwner<T>(
  url: string,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
