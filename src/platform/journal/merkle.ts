import { sm3Bytes } from '#platform/crypto/sm3.ts'

/** The hash of one leaf; the prefix keeps a leaf from ever passing for a node (RFC 6962 § 2.1). */
export function merkleLeaf(content: string): Buffer {
  return sm3Bytes(`\u0000${content}`)
}

/** Grows the root of an RFC 6962 tree leaf by leaf, holding one hash for each level only. */
export class MerkleRoot {
  readonly #peaks: { readonly size: number; readonly hash: Buffer }[] = []

  add(leaf: Buffer): void {
    let peak = { size: 1, hash: leaf }
    for (let last = this.#peaks.at(-1); last?.size === peak.size; last = this.#peaks.at(-1)) {
      this.#peaks.pop()
      peak = { size: last.size * 2, hash: merkleNode(last.hash, peak.hash) }
    }
    this.#peaks.push(peak)
  }

  /** The root over the leaves added so far, in hex; more may be added afterwards. */
  root(): string {
    const hashes = this.#peaks.map(({ hash }) => hash)
    const last = hashes.pop()
    if (last === undefined) {
      return sm3Bytes('').toString('hex')
    }
    return hashes.reduceRight((right, left) => merkleNode(left, right), last).toString('hex')
  }
}

export function merkleRoot(leaves: Iterable<Buffer>): string {
  const tree = new MerkleRoot()
  for (const leaf of leaves) {
    tree.add(leaf)
  }
  return tree.root()
}

/** A tree held whole, for whoever has to show many of its leaves. */
export class MerkleTree {
  readonly #levels: (readonly Buffer[])[]

  constructor(leaves: readonly Buffer[]) {
    this.#levels = [leaves]
    for (let level = leaves; level.length > 1;) {
      level = levelAbove(level)
      this.#levels.push(level)
    }
  }

  /** The sibling hashes, lowest first, with which anyone can work out the root from this one leaf. */
  proof(index: number): readonly string[] {
    return this.#levels.flatMap((level, height) => {
      const place = Math.floor(index / 2 ** height)
      const sibling = level[place % 2 === 0 ? place + 1 : place - 1]
      return sibling === undefined ? [] : [sibling.toString('hex')]
    })
  }
}

// A node without a sibling goes up as it is, which is where RFC 6962 splits too.
function levelAbove(level: readonly Buffer[]): readonly Buffer[] {
  const above: Buffer[] = []
  for (let place = 0; place < level.length; place += 2) {
    const [left, right] = [level[place], level[place + 1]]
    if (left !== undefined) above.push(right === undefined ? left : merkleNode(left, right))
  }
  return above
}

export interface MerkleInclusion {
  readonly leaf: Buffer
  readonly index: number
  readonly size: number
  readonly proof: readonly string[]
  readonly root: string
}

/** Whether the proof shows this leaf at this place of a tree of this size with this root (RFC 9162 § 2.1.3.2). */
export function isMerkleIncluded({ leaf, index, size, proof, root }: MerkleInclusion): boolean {
  if (index < 0 || index >= size) {
    return false
  }
  let place = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) {
      return false
    }
    const other = Buffer.from(sibling, 'hex')
    if (place % 2 === 1 || place === last) {
      hash = merkleNode(other, hash)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = merkleNode(hash, other)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash.toString('hex') === root
}

const node = Buffer.alloc(65, 1)

function merkleNode(left: Buffer, right: Buffer): Buffer {
  node.set(left, 1)
  node.set(right, 33)
  return sm3Bytes(node)
}
