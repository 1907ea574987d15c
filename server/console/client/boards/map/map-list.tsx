import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { byName } from '../../words/by-name.ts'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import { writtenIn } from '../../words/written-in.ts'
import { StandingMark } from '../standing-mark.tsx'
import type { MapSheetProps } from './map-sheet.tsx'
import { inRoom } from './projection.ts'

const atOnce = 30

/** The boards that the map shows, to be gone through by the keyboard: each marks itself on the map. */
export function MapList({ placed, standing, room, map, pointed, onPoint }: MapSheetProps) {
  const [count, setCount] = useState(atOnce)
  // Sorted once: comparing two thousand names anew with each step of a drag would be felt.
  const sorted = useMemo(() => [...placed].sort((a, b) => byName(a.board.name, b.board.name)), [placed])
  const seen = useMemo(
    () =>
      sorted.filter(({ point }) => {
        const { x, y } = inRoom(point, map.view, room)
        return x >= 0 && y >= 0 && x <= room.width && y <= room.height
      }),
    [sorted, map.view, room],
  )
  return (
    <section class="map-list" aria-label={say('Các bảng trong khung bản đồ', 'The boards that the map shows')}>
      <p role="status" class="quiet">
        {say(`${seen.length} bảng trong khung`, `${counted(seen.length, 'board')} in sight`)}
      </p>
      <ul class="link-lines">
        {seen.slice(0, count).map((thing) => {
          const { id, name } = thing.board
          return (
            <li
              key={id}
              data-pointed={id === pointed ? '' : undefined}
              onPointerEnter={() => onPoint(id)}
              onPointerLeave={() => onPoint(undefined)}
              onFocusIn={() => onPoint(id)}
              onFocusOut={() => onPoint(undefined)}
            >
              <a href={`/boards/${id}`} lang={writtenIn}>
                {name}
              </a>
              <StandingMark standing={standing(id)} />
              <Button
                kind="slight"
                aria-label={say(`Tới đó: ${name}`, `Show: ${name}`)}
                onPress={() => map.show([thing])}
              >
                {say('Tới đó', 'Show')}
              </Button>
            </li>
          )
        })}
      </ul>
      {seen.length > count && <Button onPress={() => setCount(count + atOnce)}>{say('Xem thêm', 'More')}</Button>}
    </section>
  )
}
