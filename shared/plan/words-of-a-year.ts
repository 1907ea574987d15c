const letterAfter = '(?![\\p{L}\\d])'
const letterBefore = '(?<![\\p{L}\\d])'
const stem = '(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)'
const branch = '(?:Tý|Sửu|Dần|Mão|Thìn|Tỵ|Ngọ|Mùi|Thân|Dậu|Tuất|Hợi)'

/** What a text says of one year alone, each a piece of a pattern. */
const kinds = [
  // Lần thứ XIII, khóa IX.
  '(?:[Ll]ần thứ|[Kk]hóa|[Kk]hoá|LẦN THỨ|KHÓA|KHOÁ)\\s+(?:[IVXLCDM]+|\\d{1,3})',
  // 2020, 2020 - 2025, 2020-25.
  '(?:19|20|21)\\d\\d(?:\\s*[-–—]\\s*(?:(?:19|20|21)\\d\\d|\\d\\d))?',
  // 75 năm, 100 tuổi.
  '\\d{1,4}\\s+(?:năm|NĂM|tuổi|years)',
  `${stem}\\s+${branch}`,
]
const days = '\\d{1,2}\\s*/\\s*\\d{1,2}'

const ofYear = patternOf(kinds)
const ofYearAndDay = patternOf([...kinds, days])

/**
 * What of a text holds in one year alone: years, terms, ordinals, anniversaries, names of lunar years; with `withDays` dates such as `30/4`
 * besides. As they stand in it, each once.
 */
export function wordsOfAYear(text: string, withDays = false): readonly string[] {
  return [...new Set([...text.matchAll(withDays ? ofYearAndDay : ofYear)].map(([words]) => words))]
}

function patternOf(pieces: readonly string[]): RegExp {
  return new RegExp(`${letterBefore}(?:${pieces.join('|')})${letterAfter}`, 'gu')
}
