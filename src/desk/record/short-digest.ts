/** The first eight digits in two groups: enough to compare by eye, the rest on asking. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)} …`
}
