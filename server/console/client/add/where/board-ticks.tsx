import { useEffect, useRef, useState } from 'preact/hooks'
import type { Board, BoardId } from '../../../../../shared/plan/plan.ts'
import { matches } from '../../kit/folded.ts'
import { SearchField } from '../../kit/search-field.tsx'
import { Written } from '../../kit/written.tsx'
import { say } from '../../words/say.ts'
import { sizeWords } from '../../words/size-words.ts'

/** Boards to be ticked. */
export interface BoardTicksProps {
  readonly offered: readonly Board[]
  readonly ticked: ReadonlySet<BoardId>
  readonly onTick: (ticked: readonly BoardId[]) => void
}

/** More boards than this are searched rather than read. */
const few = 8
/** So many stand on the page at once. */
const most = 100

/** Ticks for boards, each with its size, and all of them at once; many are searched by name and place. */
export function BoardTicks({ offered, ticked, onTick }: BoardTicksProps) {
  const [query, setQuery] = useState('')
  const all = useRef<HTMLInputElement>(null)
  const found = offered.filter(({ name, place = '', tags = [] }) => matches([name, place, ...tags].join(' '), query))
  // What is ticked stays in sight.
  const shown = [...found.filter(({ id }) => ticked.has(id)), ...found.filter(({ id }) => !ticked.has(id))].slice(
    0,
    most,
  )
  const inOrder = found.length > most ? shown : found
  const isAll = found.length > 0 && found.every(({ id }) => ticked.has(id))
  const isSome = !isAll && found.some(({ id }) => ticked.has(id))
  useEffect(() => {
    if (all.current) all.current.indeterminate = isSome
  })

  function tick(boards: readonly Board[], isTicked: boolean): void {
    const ids = new Set(ticked)
    for (const { id } of boards) {
      if (isTicked) ids.add(id)
      else ids.delete(id)
    }
    onTick(offered.filter(({ id }) => ids.has(id)).map(({ id }) => id))
  }

  return (
    <fieldset class="board-ticks">
      <legend>{say('Các bảng', 'Boards')}</legend>
      {offered.length > few && (
        <SearchField
          label={say('Tìm bảng theo tên, nơi đặt', 'Find boards by name or place')}
          value={query}
          onInput={setQuery}
        />
      )}
      {offered.length > 1 && (
        <label class="tick all">
          <input ref={all} type="checkbox" checked={isAll} onChange={() => tick(found, !isAll)} />
          <span>
            {query.trim() === ''
              ? say('Tất cả', 'All of them')
              : say(`Cả ${found.length} bảng tìm thấy`, `All ${found.length} found`)}
          </span>
        </label>
      )}
      <div class="ticks">
        {inOrder.map((board) => (
          <label key={board.id} class="tick">
            <input
              type="checkbox"
              value={board.id}
              checked={ticked.has(board.id)}
              onChange={({ currentTarget }) => tick([board], currentTarget.checked)}
            />
            <Written>{board.name}</Written> <small class="quiet size">{sizeWords(board)}</small>
          </label>
        ))}
        {found.length > inOrder.length && (
          <p class="quiet">
            {say(
              `Còn ${found.length - inOrder.length} bảng nữa: gõ tên để tìm.`,
              `${found.length - inOrder.length} more: type a name.`,
            )}
          </p>
        )}
        {found.length === 0 && (
          <p class="quiet">
            {offered.length === 0
              ? say('Chưa có bảng nào.', 'There are no boards yet.')
              : say('Không có bảng nào như vậy.', 'There is no such board.')}
          </p>
        )}
      </div>
      {ticked.size > 0 && (
        <p class="quiet" aria-live="polite">
          {say(`Đã chọn ${ticked.size} bảng`, `${ticked.size} chosen`)}
        </p>
      )}
    </fieldset>
  )
}
