import { tidyCode } from './digits.ts'
import { label } from './label.ts'
import { Refusal } from './refusal.ts'

/** What a licence's identifier (证照标识) says, without root and check character. */
export interface LicenceId {
  /** 21 characters: the credit code of who defined the type, and three more. */
  readonly typeCode: string
  /** A credit code, or whatever code the issuing authority uses, at most 18 characters. */
  readonly issuerCode: string
  /** Unique within the issuer. */
  readonly serial: string
  /** From 1; a renewed or changed licence has the next. */
  readonly version: number
}

const root = '1.2.156.3005.2'
const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The identifier as written on the licence, check character included (GB/T 36904-2018). */
export function sayLicenceId(id: LicenceId): string {
  const { typeCode, issuerCode, serial } = id
  const version = String(id.version).padStart(3, '0')
  const parts = [typeCode, issuerCode, serial, version]
  const fits =
    /^[0-9A-Z]{21}$/.test(typeCode) &&
    /^[0-9A-Z]{1,18}$/.test(issuerCode) &&
    /^[0-9A-Z]+$/.test(serial) &&
    /^(?!000)\d{3}$/.test(version)
  if (!fits) throw new RangeError(`not the parts of a licence identifier: ${parts.join('.')}`)
  return `${root}.${parts.join('.')}.${licenceCheckCharacter(parts.join(''))}`
}

/** The check character of the four parts written together, by ISO/IEC 7064 MOD 37,36 as GB/T 36904-2018 asks. */
export function licenceCheckCharacter(joinedParts: string): string {
  let carry = 36
  for (const sign of joinedParts) {
    const value = signs.indexOf(sign)
    if (value < 0) throw new RangeError(`not a digit or capital: ${sign}`)
    carry = (((carry + value) % 36 || 36) * 2) % 37
  }
  return signs.charAt((37 - carry) % 36)
}

/** A licence identifier as typed or scanned, read into its parts; refused when the check character is wrong. */
export function parseLicenceId(text: string): LicenceId {
  const parts =
    /^1\.2\.156\.3005\.2\.([0-9A-Z]{21})\.([0-9A-Z]{1,18})\.([0-9A-Z]+)\.(\d{3})\.([0-9A-Z])$/.exec(
      tidyCode(text),
    )
  if (parts === null || parts[4] === '000') throw refuseLicenceId.form()
  const [, typeCode = '', issuerCode = '', serial = '', version = '', check] = parts
  if (licenceCheckCharacter(typeCode + issuerCode + serial + version) !== check) {
    throw refuseLicenceId.check()
  }
  return { typeCode, issuerCode, serial, version: Number(version) }
}

const refuseLicenceId = {
  form: () =>
    new Refusal(
      'invalid',
      label(
        '证照标识以 1.2.156.3005.2 开头，后面五段用点隔开，请照证照上的写全。',
        'A licence identifier begins with 1.2.156.3005.2, followed by five parts between dots. Copy it whole.',
      ),
    ),
  check: () =>
    new Refusal(
      'invalid',
      label(
        '证照标识的校验位不对，请对照证照核对每一段。',
        'The check character of the licence identifier is wrong. Compare each part with the licence.',
      ),
    ),
}
