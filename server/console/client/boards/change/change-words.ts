import type { BoardChange } from '../../../../../shared/api/board-changes.ts'
import type { Said } from '../../../../../shared/plan/fault.ts'
import type { Board, Brightness, Daypart } from '../../../../../shared/plan/plan.ts'
import { daypartWords } from '../../words/daypart-words.ts'
import type { PlanWords } from '../../words/plan-words.ts'
import { both } from '../../words/say.ts'

/** What a change comes to, field by field: as it was, and as it will be. */
export function changeLines(board: Board, change: BoardChange, words: Pick<PlanWords, 'org'>): readonly Said[] {
  return Object.keys(change)
    .filter((key) => key !== 'id')
    .map((key) => {
      const label = labels[key] ?? both(key, key)
      const was = valueWords(key, board[key as keyof Board] ?? null, words)
      const will = valueWords(key, change[key], words)
      return both(`${label.vi}: ${was.vi} → ${will.vi}`, `${label.en}: ${was.en} → ${will.en}`)
    })
}

const labels: Readonly<Record<string, Said>> = {
  org: both('Cơ quan', 'Office'),
  hours: both('Giờ chạy', 'Hours'),
  brightness: both('Độ sáng', 'Brightness'),
  road: both('Nhìn từ xe chạy', 'Read while driving'),
  tags: both('Nhóm', 'Groups'),
}

function valueWords(key: string, value: unknown, words: Pick<PlanWords, 'org'>): Said {
  switch (key) {
    case 'org':
      return both(words.org(String(value)), words.org(String(value)))
    case 'hours':
      return value === null ? both('cả ngày', 'all day') : daypartWords(value as readonly Daypart[])
    case 'brightness':
      return brightnessWords(value as readonly Brightness[] | null)
    case 'road':
      return value === true ? both('có', 'yes') : both('không', 'no')
    default: {
      const list = (value ?? []) as readonly string[]
      return list.length === 0 ? both('không có', 'none') : both(list.join(', '), list.join(', '))
    }
  }
}

/** A brightness plan in a line: `18:00–06:00 40%`. */
function brightnessWords(plan: readonly Brightness[] | null | undefined): Said {
  if (!plan || plan.length === 0) return both('100% cả ngày', '100% all day')
  const text = plan.map(({ from, to, percent }) => `${from}–${to} ${percent}%`).join('; ')
  return both(text, text)
}
