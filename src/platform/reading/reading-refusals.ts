import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readingLimits } from './reading-limits.ts'

export function unknownKind(): Refusal {
  return new Refusal(
    'wrong-file-type',
    label(
      '认不出这是什么文件。可以核对 docx、doc、wps、pdf、ofd、xlsx、html、txt。',
      'It cannot be told what this file is. Send a docx, doc, wps, pdf, ofd, xlsx, html or txt file.',
    ),
  )
}

export function emptyFile(): Refusal {
  return new Refusal(
    'no-text',
    label(
      '文件里没有文字，什么也没有核对。请检查是不是传错了文件。',
      'The file holds no text, so nothing was checked. See whether it is the right file.',
    ),
  )
}

export function pictureOnly(): Refusal {
  return new Refusal(
    'picture-only',
    label(
      '这是图片，什么也没有核对。请传由文字处理软件导出的文件，或先做文字识别。',
      'This is a picture, so nothing was checked. Send a file exported by a word processor, or recognise its text first.',
    ),
  )
}

export function encryptedFile(): Refusal {
  return new Refusal(
    'file-encrypted',
    label(
      '文件有密码，打不开。请去掉密码后再传。',
      'The file is protected by a password. Remove the password and send it again.',
    ),
  )
}

export function brokenFile(): Refusal {
  return new Refusal(
    'file-broken',
    label(
      '文件损坏或不完整，读不出来。请重新导出一份再传。',
      'The file is damaged or incomplete and cannot be read. Export it again and send the new file.',
    ),
  )
}

export function oldWordFile(): Refusal {
  return new Refusal(
    'wrong-file-type',
    label(
      '这里读不了 doc 和 wps 格式。请用 Word 或 WPS 打开，另存为 docx 再传。',
      'The doc and wps formats cannot be read here. Open the file in Word or WPS, save it as docx and send that.',
    ),
  )
}

export function oldWorkbook(): Refusal {
  return new Refusal(
    'wrong-file-type',
    label(
      '这里读不了这种旧格式。表格请另存为 xlsx，演示文稿请另存为 pdf 再传。',
      'This old format cannot be read here. Save a workbook as xlsx, or slides as pdf, and send that.',
    ),
  )
}

export function tooManyWaiting(): Refusal {
  return new Refusal(
    'not-ready',
    label(
      '正在读的文件太多。请过一会儿再传。',
      'Too many files are being read just now. Send it again in a little while.',
    ),
  )
}

export function tookTooLong(seconds: number): Refusal {
  const most = String(seconds)
  return tooLarge(
    label(
      `读这份文件超过了${most}秒，已停下。`,
      `Reading this file took more than ${most} seconds and was stopped.`,
    ),
  )
}

export function tookTooMuchMemory(): Refusal {
  return tooLarge(
    label('读这份文件要用的内存太多，已停下。', 'Reading this file took too much memory.'),
  )
}

const measures = {
  fileBytes: label('字节（文件）', 'bytes in the file'),
  unpackedBytes: label('字节（解压后）', 'bytes when unpacked'),
  archiveEntries: label('个压缩包内文件', 'files inside'),
  characters: label('字', 'characters'),
  blocks: label('段', 'paragraphs and tables'),
  cells: label('个单元格', 'cells'),
  columns: label('列', 'columns in a table'),
  pages: label('页', 'pages'),
  depth: label('层嵌套', 'elements inside one another'),
} as const

/** The file holds more of something than is read. */
export function tooMuch(what: keyof typeof measures): Refusal {
  const most = String(readingLimits[what])
  const { zh, en } = measures[what]
  return tooLarge(
    label(`文件超过了上限：${most}${zh}。`, `The file holds more than ${most} ${en}.`),
  )
}

function tooLarge(why: ReturnType<typeof label>): Refusal {
  return new Refusal(
    'too-large',
    label(`${why.zh}请分成几份再传。`, `${why.en} Divide it and send the parts.`),
  )
}
