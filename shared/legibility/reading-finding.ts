import { roadFactor } from './by-road.ts'
import type { Finding, Verdict } from './verdict.ts'

/** Drivers take in no more. */
const mostPagesByRoad = 2

/** What is wrong with showing a rendition for so many seconds; undefined where there is time to read it. */
export function readingFinding(
  { setting, pages, readingSeconds }: Pick<Verdict, 'setting' | 'pages' | 'readingSeconds'>,
  seconds: number,
  road: boolean,
): Finding | undefined {
  if (readingSeconds === null) return undefined
  if (road && setting === 'pages' && pages.length > mostPagesByRoad) {
    return warning(
      `${pages.length} pages: by a road at most ${mostPagesByRoad} are read`,
      `${pages.length} trang: bên đường chỉ đọc kịp ${mostPagesByRoad} trang`,
    )
  }
  const needed = Math.round(readingSeconds * (road ? roadFactor : 1) * 10) / 10
  if (seconds >= needed) return undefined
  const decimal = String(needed).replace('.', ',')
  return warning(
    `${seconds} s are too short: reading it takes ${needed} s${road ? ' by a road' : ''}`,
    `${seconds} giây là quá ngắn: cần ${decimal} giây để đọc${road ? ' khi đi đường' : ''}`,
  )
}

function warning(message: string, messageVi: string): Finding {
  return { code: 'reading-time', severity: 'warning', message, messageVi }
}
