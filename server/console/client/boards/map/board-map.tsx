import { useMemo, useRef, useState } from 'preact/hooks'
import type { Board } from '../../../../../shared/plan/plan.ts'
import { Button } from '../../kit/button.tsx'
import { Empty } from '../../kit/empty.tsx'
import { useRoom } from '../../kit/use-room.ts'
import { counted } from '../../words/counted.ts'
import { say } from '../../words/say.ts'
import type { Standing } from '../standing-of.ts'
import { MapLegend } from './map-legend.tsx'
import { MapList } from './map-list.tsx'
import { MapSheet } from './map-sheet.tsx'
import { placedBoards } from './placed-boards.ts'
import { useMapView } from './use-map-view.ts'

/** Boards on a map of their own. */
export interface BoardMapProps {
  readonly boards: readonly Board[]
  readonly standing: (board: string) => Standing
}

const step = 1.6

/** The map of those boards that have coordinates, drawn without anything from outside, and the list of what it shows. */
export function BoardMap({ boards, standing }: BoardMapProps) {
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const placed = useMemo(() => placedBoards(boards), [boards])
  const map = useMapView(placed, room)
  const [pointed, setPointed] = useState<string | undefined>(undefined)
  const without = boards.length - placed.length
  return (
    <div class="board-map">
      <div class="map-place">
        <div ref={place} class="map-room">
          {room.width > 0 && <MapSheet {...{ placed, standing, room, map, pointed }} onPoint={setPointed} />}
        </div>
        <div class="map-doings">
          <Button title={say('Phóng to', 'Zoom in')} onPress={() => map.zoom(step)}>
            <span aria-hidden="true">+</span>
          </Button>
          <Button title={say('Thu nhỏ', 'Zoom out')} onPress={() => map.zoom(1 / step)}>
            <span aria-hidden="true">−</span>
          </Button>
          <Button onPress={map.all}>{say('Thấy hết', 'All')}</Button>
        </div>
        <MapLegend />
        {placed.length === 0 && (
          <Empty title={say('Chưa bảng nào trong số này có tọa độ.', 'None of these boards has coordinates yet.')}>
            {say(
              'Mở “Sửa” ở danh sách và ghi vĩ độ, kinh độ của bảng: nó sẽ hiện ở đây.',
              'Press “Edit” in the list and write a board’s latitude and longitude: it will stand here.',
            )}
          </Empty>
        )}
        {placed.length > 0 && without > 0 && (
          <p class="quiet">
            {say(
              `${without} bảng chưa có tọa độ nên không hiện ở đây.`,
              `${counted(without, 'board')} without coordinates: not shown.`,
            )}
          </p>
        )}
      </div>
      <MapList {...{ placed, standing, room, map, pointed }} onPoint={setPointed} />
    </div>
  )
}
