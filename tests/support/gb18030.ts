/** Writes text as older county programs do: in GB 18030, which Node only reads. */
export function encodeGb18030(text: string): Buffer {
  return Buffer.concat([...text].map(encodeCharacter))
}

function encodeCharacter(character: string): Buffer {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return Buffer.from([point])
  if (point >= 0x10000) return fourBytes(point - 0x10000 + 189_000)
  const two = twoBytes().get(character)
  if (two === undefined) throw new Error(`${character} is not among the two bytes of GB 18030.`)
  return Buffer.from([two >> 8, two & 0xff])
}

// The planes beyond the first stand in four bytes, one after the other.
function fourBytes(place: number): Buffer {
  return Buffer.from([
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ])
}

let known: ReadonlyMap<string, number> | undefined

function twoBytes(): ReadonlyMap<string, number> {
  if (known) return known
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) found.set(decoder.decode(Uint8Array.of(lead, trail)), lead * 256 + trail)
  known = found
  return found
}
