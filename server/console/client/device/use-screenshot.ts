import { useEffect, useState } from 'preact/hooks'
import type { ScreenshotAsked, ScreenshotPage, ScreenshotView } from '../../../../shared/api/board-health.ts'
import { askJson, sendingOf } from '../api/ask-server.ts'
import { now } from '../state/now.ts'
import { useAskedEvery } from '../state/use-asked-every.ts'

/** A picture of what a board draws. */
export interface Screenshot {
  /** The picture to be seen: the one that was asked for once it has come, the last one before any was asked for. */
  readonly shown: ScreenshotView | undefined
  /** Whether one is on its way, or has not come in the time in which a board sends it. */
  readonly state: 'none' | 'waits' | 'late'
  /** Asks the board for one. Throws `Refused`. */
  readonly ask: () => Promise<void>
}

const patienceMs = 60_000
const everyMs = 1000

/** The pictures of a board; nothing is asked of the server while none is on its way. */
export function useScreenshot(board: string): Screenshot {
  const path = `/api/v1/boards/${board}/screenshots`
  const [asked, setAsked] = useState<{ readonly id: string; readonly until: number } | undefined>(undefined)
  const [isOpen, setOpen] = useState(false)
  const { value, renew } = useAskedEvery<ScreenshotPage>(`${path}?limit=5`, isOpen ? everyMs : undefined)
  const shots = value?.screenshots ?? []
  const awaited = shots.find(({ id, at }) => id === asked?.id && at !== null)
  const isLate = asked !== undefined && !awaited && isOpen && now.value > asked.until
  const isOver = isOpen && (awaited !== undefined || isLate)
  useEffect(() => {
    if (isOver) setOpen(false)
  }, [isOver])
  return {
    shown: asked ? awaited : shots.find(({ at }) => at !== null),
    state: !asked || awaited ? 'none' : isOpen && !isLate ? 'waits' : 'late',
    async ask() {
      const { id } = await askJson<ScreenshotAsked>(path, sendingOf('POST', {}))
      setAsked({ id, until: now.peek() + patienceMs })
      setOpen(true)
      renew()
    },
  }
}
