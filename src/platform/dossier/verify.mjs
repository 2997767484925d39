// Verifies a dossier without the product, npm or a network: node verify/verify.mjs --public-key <hex | PEM | file> [--en]
// Written to be read: an auditor need not trust the county's program, only these lines and the key he obtained himself.

import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const arguments_ = process.argv.slice(2)
const english = arguments_.includes('--en')
const say = (zh, en) => (english ? en : zh)
const faults = []
const fault = (zh, en) => faults.push(say(zh, en))

const sm3 = (content) => createHash('sm3').update(content).digest('hex')
const sm3Bytes = (content) => createHash('sm3').update(content).digest()
/** RFC 8785 for objects of strings and whole numbers, which is all that seals and keys hold. */
const canonical = (object) => JSON.stringify(object, Object.keys(object).sort())

// ---- SM2 (GB/T 32918.2) with SM3 and the signer's id that GB/T 35276 fixes.

const p = 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn
const n = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n
const a = p - 3n
const b = 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n
const base = {
  x: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  y: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
}
const mod = (value, by = p) => ((value % by) + by) % by
const hex = (value) => value.toString(16).padStart(64, '0')

function inverse(value) {
  let [low, high, left, right] = [mod(value), p, 1n, 0n]
  while (low > 1n) {
    const times = high / low
    ;[low, high, left, right] = [high - low * times, low, right - left * times, left]
  }
  return mod(left)
}

function add(one, other) {
  if (one === null) return other
  if (other === null) return one
  if (one.x === other.x && mod(one.y + other.y) === 0n) return null
  const slope =
    one.x === other.x
      ? mod((3n * one.x * one.x + a) * inverse(2n * one.y))
      : mod((other.y - one.y) * inverse(mod(other.x - one.x)))
  const x = mod(slope * slope - one.x - other.x)
  return { x, y: mod(slope * (one.x - x) - one.y) }
}

/** `s`·G + `t`·P, both at once. */
function sumOf(s, t, point) {
  const both = add(base, point)
  let sum = null
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    sum = add(sum, sum)
    const [inS, inT] = [(s >> bit) & 1n, (t >> bit) & 1n]
    if (inS && inT) sum = add(sum, both)
    else if (inS) sum = add(sum, base)
    else if (inT) sum = add(sum, point)
  }
  return sum
}

function isSigned(text, signature, publicKey) {
  const [r, s] = integersOf(signature)
  if (!(r > 0n && r < n && s > 0n && s < n)) return false
  const point = { x: BigInt(`0x${publicKey.slice(2, 66)}`), y: BigInt(`0x${publicKey.slice(66)}`) }
  if (mod(point.y ** 2n - point.x ** 3n - a * point.x - b) !== 0n) return false
  const id = Buffer.from('1234567812345678').toString('hex')
  const curve = [a, b, base.x, base.y, point.x, point.y].map(hex).join('')
  const z = sm3Bytes(Buffer.from(`0080${id}${curve}`, 'hex'))
  const e = BigInt(`0x${sm3(Buffer.concat([z, Buffer.from(text)]))}`)
  const t = mod(r + s, n)
  const sum = t === 0n ? null : sumOf(s, t, point)
  return sum !== null && mod(e + sum.x, n) === r
}

/** The two integers of a DER sequence in hex; zeros, which sign nothing, where it is none. */
function integersOf(der) {
  const match = /^30..02(..)([0-9a-f]+)$/.exec(der)
  if (match === null) return [0n, 0n]
  const end = parseInt(match[1], 16) * 2
  const second = /^02..([0-9a-f]+)$/.exec(match[2].slice(end))
  return second === null
    ? [0n, 0n]
    : [BigInt(`0x${match[2].slice(0, end)}`), BigInt(`0x${second[1]}`)]
}

// ---- Keys: only those count that were given apart, and those to which such a key handed over.

function readGivenKeys() {
  const given = arguments_.flatMap((word, at) =>
    word === '--public-key' ? [arguments_[at + 1] ?? ''] : [],
  )
  return given.map((word) => {
    const text = existsSync(word) ? readFileSync(word, 'utf8') : word
    const body = text.includes('BEGIN PUBLIC KEY')
      ? Buffer.from(text.replace(/-----[A-Z ]+-----/g, ''), 'base64')
          .toString('hex')
          .slice(-130)
      : text.trim().toLowerCase()
    if (/^04[0-9a-f]{128}$/.test(body)) return body
    console.log(say(`“${word}”不是公钥。`, `“${word}” is no public key.`))
    return process.exit(2)
  })
}

function trustedKeys(given) {
  const trusted = new Map(given.map((key) => [sm3(key), key]))
  for (const { rotationSignature, ...key } of readJson('journal/keys.json') ?? []) {
    const before = trusted.get(key.previousKeyId)
    const text = canonical({ format: 'tongban.seal-key.1', ...key })
    const isHandedOver =
      before !== undefined &&
      rotationSignature !== null &&
      isSigned(text, rotationSignature, before)
    if (isHandedOver && key.id === sm3(key.publicKey)) trusted.set(key.id, key.publicKey)
  }
  return trusted
}

// ---- Files: each is what the manifest says, none is missing, none was added; the manifest is signed.

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    fault(`${path} 不在，或者读不出来。`, `${path} is missing or cannot be read.`)
    return null
  }
}

function checkManifest(keys) {
  const path = join(root, 'manifest.sig.json')
  if (!existsSync(path)) {
    fault(
      '清单没有签名（manifest.sig.json 不在）。',
      'The manifest is not signed (no manifest.sig.json).',
    )
    return
  }
  const { keyId, signature } = readJson('manifest.sig.json') ?? {}
  const key = keys.get(keyId)
  const text = canonical({
    format: 'tongban.dossier-manifest.1',
    sm3: sm3(readFileSync(join(root, 'manifest.json'))),
  })
  if (key === undefined) {
    fault(
      '签清单的那把钥匙，您给的公钥不认。',
      'The key that signed the manifest is not vouched for by the key you gave.',
    )
  } else if (!isSigned(text, signature, key)) {
    fault(
      'manifest.json 与它的签名不符：清单被改过。',
      'manifest.json does not match its signature: the manifest was altered.',
    )
  }
}

async function digestsOf(path) {
  const [one, other] = [createHash('sm3'), createHash('sha256')]
  let size = 0
  for await (const chunk of createReadStream(path)) {
    one.update(chunk)
    other.update(chunk)
    size += chunk.length
  }
  return { size, sm3: one.digest('hex'), sha256: other.digest('hex') }
}

async function checkFiles(files) {
  const listed = new Set(['manifest.json', 'manifest.sig.json'])
  for (const { path, size, sm3: first, sha256 } of files) {
    listed.add(path)
    const place = join(root, path)
    if (relative(root, place).startsWith('..'))
      fault(`清单里的路径不对：${path}`, `The manifest has a path outside: ${path}`)
    else if (!existsSync(place)) fault(`缺文件：${path}`, `A file is missing: ${path}`)
    else {
      const found = await digestsOf(place)
      if (found.size !== size || found.sm3 !== first || found.sha256 !== sha256)
        fault(`文件被改过：${path}`, `A file was altered: ${path}`)
    }
  }
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')
    if (entry.isFile() && !listed.has(path))
      fault(`多出文件，清单里没有：${path}`, `A file is in no list: ${path}`)
  }
}

// ---- Journal: each row is what was digested, follows the row before it, and is under a seal that the county signed.

function readLines(path) {
  if (!existsSync(join(root, path))) return []
  const lines = readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.flatMap((line, at) => {
    try {
      return [JSON.parse(line)]
    } catch {
      fault(`${path} 第 ${at + 1} 行读不出来。`, `Line ${at + 1} of ${path} cannot be read.`)
      return []
    }
  })
}

function rowDigest({ kind, recordId, sequence, previous, body }) {
  const parts = ['tongban.journal.1', kind, recordId, String(sequence), previous, body]
  return sm3(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join(''))
}

/** Whether the columns beside the digested text say what it says. */
function agrees(row) {
  try {
    const body = JSON.parse(row.body)
    return (
      [body.action, body.from, body.to, body.happenedAt, body.recordedAt].join('\n') ===
        [row.action, row.fromState, row.toState, row.happenedAt, row.recordedAt].join('\n') &&
      (body.actor?.account ?? null) === row.actorId
    )
  } catch {
    return false
  }
}

/** The root that a leaf and the hashes beside its way lead to (RFC 9162 § 2.1.3.2), or null. */
function rootFrom({ id, digest }, { index, size, proof }) {
  if (index >= size) return null
  let [place, last] = [index, size - 1]
  let hash = sm3Bytes(`\u0000${id}:${digest}`)
  for (const sibling of proof) {
    if (last === 0) return null
    const other = Buffer.from(sibling, 'hex')
    const isRight = place % 2 === 1 || place === last
    hash = sm3Bytes(Buffer.concat([Buffer.from([1]), ...(isRight ? [other, hash] : [hash, other])]))
    if (isRight) while (place % 2 === 0 && place !== 0) [place, last] = [place >> 1, last >> 1]
    ;[place, last] = [place >> 1, last >> 1]
  }
  return last === 0 ? hash.toString('hex') : null
}

function checkSeals(keys) {
  const good = new Map()
  for (const { digest, signature, ...content } of readLines('journal/seals.jsonl')) {
    const text = canonical({ format: 'tongban.seal.1', ...content })
    const key = keys.get(content.keyId)
    const name = [`第 ${content.number} 号封签`, `Seal ${content.number}`]
    if (sm3(text) !== digest) fault(`${name[0]}被改过。`, `${name[1]} was altered.`)
    else if (keys.size > 0 && key === undefined)
      fault(`${name[0]}的钥匙，您给的公钥不认。`, `The key of ${name[1]} is not vouched for.`)
    else if (key !== undefined && !isSigned(text, signature, key))
      fault(`${name[0]}的签名不对。`, `${name[1]} is not signed by its key.`)
    else good.set(content.number, content)
  }
  return good
}

function checkRow({ row, under }, last, seals) {
  const place = [
    `${row.kind} ${row.recordId} 第 ${row.sequence} 步（${row.action}）`,
    `step ${row.sequence} (${row.action}) of ${row.kind} ${row.recordId}`,
  ]
  if (row.digest !== rowDigest(row) || !agrees(row))
    fault(`台账被改过：${place[0]}`, `The journal was altered: ${place[1]}`)
  if (row.sequence !== (last?.sequence ?? 0) + 1)
    fault(`台账缺行：${place[0]}之前`, `Journal rows are missing before ${place[1]}`)
  else if (row.previous !== (last?.digest ?? '0'.repeat(64)))
    fault(`接不上前一步：${place[0]}`, `Does not follow the step before: ${place[1]}`)
  if (under === null) return
  const seal = seals.get(under.seal)
  if (seal === undefined)
    fault(`封签不在或不对：${place[0]}`, `Its seal is missing or wrong: ${place[1]}`)
  else if (seal.rowCount !== under.size || rootFrom(row, under) !== seal.root)
    fault(`不是封签时的那一行：${place[0]}`, `Not the row that was sealed: ${place[1]}`)
}

function checkJournal(records, keys) {
  const seals = checkSeals(keys)
  const rows = readLines('journal/rows.jsonl').sort(
    (one, other) => one.row.sequence - other.row.sequence,
  )
  const heads = new Map()
  for (const line of rows) {
    checkRow(line, heads.get(line.row.recordId), seals)
    heads.set(line.row.recordId, line.row)
  }
  for (const { kind, id, rows: count } of records) {
    const found = rows.filter(({ row }) => row.recordId === id).length
    if (found !== count)
      fault(
        `台账行数不对：${kind} ${id} 应有 ${count} 行，这里有 ${found} 行`,
        `${kind} ${id} should have ${count} journal rows and has ${found}`,
      )
  }
  return {
    rows: rows.length,
    unsealed: rows.filter(({ under }) => under === null).length,
    seals: seals.size,
  }
}

const given = readGivenKeys()
const keys = trustedKeys(given)
const manifest = readJson('manifest.json') ?? { files: [], records: [], leftOut: [] }
if (given.length > 0) checkManifest(keys)
await checkFiles(manifest.files)
const { rows, unsealed, seals } = checkJournal(manifest.records, keys)
const leftOut = manifest.leftOut.reduce((sum, { count }) => sum + count, 0)
console.log(
  say(
    `看了 ${manifest.files.length} 个文件、${rows} 行台账、${seals} 个封签。`,
    `Read ${manifest.files.length} files, ${rows} journal rows and ${seals} seals.`,
  ),
)
for (const words of faults) console.log(`✗ ${words}`)
if (leftOut > 0)
  console.log(
    say(
      `按导出人的权限，有 ${leftOut} 份记录没有放进来。`,
      `${leftOut} records are left out, since whoever took the dossier may not see them.`,
    ),
  )
if (unsealed > 0)
  console.log(
    say(
      `有 ${unsealed} 行还没有封签，只验了前后相接。`,
      `${unsealed} rows were not sealed yet; only their chain was checked.`,
    ),
  )
if (faults.length > 0) console.log(say(`共 ${faults.length} 处不对。`, `Faults: ${faults.length}.`))
else if (given.length === 0)
  console.log(
    say(
      '文件和台账前后一致。没有给公钥，所以不能证明是县里出的。',
      'Files and journal agree. Without a public key nothing shows that the county made them.',
    ),
  )
else
  console.log(
    say(
      '全部对得上：文件是清单里的，清单是县里签的，台账没有改过、没有缺行。',
      'All is well: the files are those of the manifest, the county signed it, and no journal row was altered or dropped.',
    ),
  )
process.exitCode = faults.length > 0 ? 1 : given.length === 0 ? 2 : 0
