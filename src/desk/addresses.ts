/** The address of a record's page. */
export function recordPath(collection: string, id: string): string {
  return `/${collection}/${id}`
}
