import { printDate } from '../../../../../shared/time/civil.ts'
import { dateForPeople } from '../../time/typed-date.ts'
import { readXml } from './read-xml.ts'
import type { ZipEntries } from './zip-entries.ts'

/** From 1970-01-01 back to the day before the first that Excel counts, as it counts the 29/02/1900 that never was; Macs once began in 1904. */
const dayZero = { usual: 25_569, mac: 24_107 } as const

/** Writes a number of a cell as people write it: as a day where the cell's style (by its place among the styles) shows one. */
export type NumberText = (value: string, style: number) => string

/** How the numbers of a workbook are written. */
export function xlsxNumbers(zip: ZipEntries, isMac: boolean): NumberText {
  const dated = datedStyles(zip)
  const zero = isMac ? dayZero.mac : dayZero.usual
  return (value, style) => {
    const number = Number(value)
    const isDay = dated.has(style) && number >= 1 && number < 200_000
    return isDay ? dateForPeople(printDate(Math.floor(number) - zero)) : value
  }
}

/** The places of the styles that show a number as a day. */
function datedStyles(zip: ZipEntries): ReadonlySet<number> {
  const own = new Map<number, string>()
  const dated = new Set<number>()
  let isIn = false
  let count = 0
  const bytes = zip.read('xl/styles.xml')
  if (bytes)
    readXml(bytes, {
      opens({ name, attributes: { numFmtId = '0', formatCode = '' } }) {
        if (name === 'numFmt') own.set(Number(numFmtId), formatCode)
        else if (name === 'cellXfs') isIn = true
        else if (name === 'xf' && isIn) {
          if (isDateFormat(Number(numFmtId), own.get(Number(numFmtId)))) dated.add(count)
          count += 1
        }
      },
      closes(name) {
        if (name === 'cellXfs') isIn = false
      },
    })
  return dated
}

function isDateFormat(id: number, code: string | undefined): boolean {
  // What stands in quotes, in brackets or behind a backslash is no part of the date.
  if (code !== undefined) return /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}
