/** The address of a record's page. */
export function recordPath(collection: string, id: string): string {
  return `/${collection}/${id}`
}

/** The form of a new record, already filled with what is known here. */
export function newPath(collection: string, values: Readonly<Record<string, string>>): string {
  return `/${collection}/new?${new URLSearchParams(values).toString()}`
}
