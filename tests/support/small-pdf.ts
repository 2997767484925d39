/** A file that is a PDF by its content, different for each title: what a scanner or an invoice platform hands over. */
export function aSmallPdf(title: string): Buffer {
  const text = Buffer.from(title, 'utf16le').swap16().toString('hex')
  return Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
      '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
      '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj',
      `trailer <</Root 1 0 R/Info <</Title <FEFF${text}>>>>>`,
      '%%EOF',
    ].join('\n'),
  )
}
