import { SearchField } from '../kit/search-field.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { counted } from '../words/counted.ts'
import { inOurs, say } from '../words/say.ts'
import type { BoardFilter } from './found-boards.ts'
import { type Grouping, groupings } from './grouped-boards.ts'
import { groupingWords } from './grouping-words.ts'
import type { BoardLook } from './use-board-search.ts'

/** How boards are looked for. */
export interface BoardToolsProps {
  readonly look: BoardLook
  /** How many are found, of how many. */
  readonly found: number
  readonly all: number
  /** Boards stand together in groups here. */
  readonly canGroup: boolean
}

/** The search, which boards are meant, and by what they stand together. */
export function BoardTools({ look, found, all, canGroup }: BoardToolsProps) {
  const filters: readonly { readonly value: BoardFilter; readonly label: string }[] = [
    { value: 'all', label: say('Tất cả các bảng', 'All boards') },
    { value: 'amiss', label: say('Có vấn đề', 'Something is wrong') },
    { value: 'lost', label: say('Mất kết nối', 'Connection lost') },
    { value: 'mine', label: say('Của cơ quan tôi', 'Of my office') },
  ]
  const ways: readonly { readonly value: Grouping | 'none'; readonly label: string }[] = [
    { value: 'none', label: say('Không chia nhóm', 'Not grouped') },
    ...groupings.map((value) => ({ value, label: inOurs(groupingWords[value]) })),
  ]
  return (
    <section class="board-tools" aria-label={say('Tìm bảng', 'Find boards')}>
      <SearchField
        label={say('Tìm bảng: tên, nơi đặt, cơ quan, nhóm', 'Find boards: name, place, office, group')}
        value={look.q}
        onInput={(q) => look.change({ q })}
      />
      <SelectField
        label={say('Những bảng nào', 'Which boards')}
        isLabelHidden
        value={look.only}
        options={filters}
        onPick={(only) => look.change({ only })}
      />
      {canGroup && (
        <SelectField
          label={say('Xếp theo', 'Grouped')}
          isLabelHidden
          value={look.by ?? 'none'}
          options={ways}
          onPick={(by) => look.change({ by: by === 'none' ? undefined : by })}
        />
      )}
      <p class="quiet" role="status">
        {found === all
          ? say(`${all} bảng`, counted(all, 'board'))
          : say(`${found} trong ${all} bảng`, `${found} of ${all} boards`)}
      </p>
    </section>
  )
}
