/** How a file is handed out under a name that may be Chinese, as RFC 6266 and RFC 5987 write it. */
export function contentDisposition(place: 'inline' | 'attachment', name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${place}; filename*=UTF-8''${encoded}`
}
