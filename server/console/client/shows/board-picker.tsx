import { useMemo, useState } from 'preact/hooks'
import type { PlanNow } from '../api/watch-plan.ts'
import { matches } from '../kit/folded.ts'
import { SearchField } from '../kit/search-field.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { byName } from '../words/by-name.ts'
import { say } from '../words/say.ts'

/** A choice of one board out of all. */
export interface BoardPickerProps {
  readonly now: PlanNow
  /** The id of the one that is chosen; empty for none. */
  readonly value: string
  readonly onPick: (board: string) => void
}

/** From so many on a list is searched, not read. */
const many = 20

/** The boards by name; many of them are narrowed by words of their names and offices. */
export function BoardPicker({ now: { plan, words }, value, onPick }: BoardPickerProps) {
  const [q, setQ] = useState('')
  const boards = useMemo(() => [...plan.boards].sort((a, b) => byName(a.name, b.name)), [plan])
  const found = boards.filter(({ id, name, org }) => id === value || matches(`${name} ${words.org(org)}`, q))
  return (
    <div class="board-picker">
      {boards.length > many && (
        <SearchField label={say('Tìm bảng: tên, cơ quan', 'Find a board: name, office')} value={q} onInput={setQ} />
      )}
      <SelectField
        label={say('Bảng', 'Board')}
        value={value}
        options={found.map(({ id, name }) => ({ value: id as string, label: name }))}
        onPick={onPick}
      />
    </div>
  )
}
