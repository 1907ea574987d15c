import type { RefObject } from 'preact'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { now } from '../state/now.ts'
import { tellTrouble } from '../state/tell.ts'
import { timeForPeople } from '../time/typed-time.ts'
import { zoneClockOf } from '../time/zone-clock.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import type { Pages } from './use-pages.ts'
import type { WallGroup } from './wall-groups.ts'

/** What hangs on the wall, and which page of it. */
export interface WallToolsProps {
  readonly groups: readonly WallGroup[]
  readonly group: string
  readonly onGroup: (group: string) => void
  readonly pages: Pages
  readonly count: number
  /** How many boards hang on all pages, and with how many of them something is wrong. */
  readonly boards: number
  readonly amiss: number
  readonly zone: string
  /** What fills the screen when that is asked for. */
  readonly room: RefObject<HTMLElement | null>
}

/** The time, what is wrong, which boards hang, and the pages they hang on. */
export function WallTools({ groups, group, onGroup, pages, count, boards, amiss, zone, room }: WallToolsProps) {
  const fill = () => {
    const doing = document.fullscreenElement ? document.exitFullscreen() : room.current?.requestFullscreen()
    doing?.catch(tellTrouble)
  }
  return (
    <div class="wall-tools">
      <p class="wall-clock">{now.value === 0 ? '' : timeForPeople(zoneClockOf(zone).read(now.value).clockMs, true)}</p>
      <p class="wall-sum" role="status" data-amiss={amiss > 0 ? '' : undefined}>
        {amiss === 0
          ? say(`${boards} bảng, không có vấn đề`, `${counted(boards, 'board')}, all well`)
          : say(`${amiss} trong ${boards} bảng có vấn đề`, `${amiss} of ${boards} boards are in trouble`)}
      </p>
      {groups.length > 1 && (
        <SelectField
          label={say('Những bảng nào', 'Which boards')}
          isLabelHidden
          value={group}
          options={[{ value: '', label: say('Tất cả các bảng', 'All boards') }, ...groups]}
          onPick={onGroup}
        />
      )}
      {count > 1 && (
        <fieldset class="wall-pages">
          <legend class="heard">{say('Các trang của tường', 'Pages of the wall')}</legend>
          <Button aria-label={say('Trang trước', 'Previous page')} onPress={() => pages.step(-1)}>
            <Icon name="left" />
          </Button>
          <span>{say(`Trang ${pages.page + 1}/${count}`, `Page ${pages.page + 1}/${count}`)}</span>
          <Button aria-label={say('Trang sau', 'Next page')} onPress={() => pages.step(1)}>
            <Icon name="right" />
          </Button>
          <Button onPress={() => pages.pause(!pages.isPaused)}>
            {pages.isPaused ? say('Tự lật trang', 'Turn by itself') : say('Dừng lật trang', 'Stop turning')}
          </Button>
        </fieldset>
      )}
      <Button onPress={fill}>
        <Icon name="full" /> {say('Toàn màn hình', 'Full screen')}
      </Button>
    </div>
  )
}
