import { askServer } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { timeForPeople } from '../time/typed-time.ts'
import type { ZoneClock } from '../time/zone-clock.ts'
import { spanWords } from '../words/moment-words.ts'
import { say } from '../words/say.ts'

/** A board's picture of an instant, and how old it is. */
export interface BoardPicture {
  readonly element: HTMLElement
  /** Fetches the picture of `at` (epoch ms); the one before stays until it is there, and where it cannot be had. */
  renew(at: number, zone: ZoneClock): Promise<void>
  /** Tells the picture's age. */
  tick(now: number): void
}

const roomPx = 640

/** A picture at the board's own pixels: small boards enlarged by whole pixels, large ones shrunk to the room there is. */
export function boardPicture(board: {
  readonly id: string
  readonly name: string
  readonly width: number
  readonly height: number
}): BoardPicture {
  const { id, name, width, height } = board
  const scale = Math.max(1, Math.floor(roomPx / width))
  const image = make('img', { width, height, alt: '', 'data-enlarged': scale > 1 })
  image.style.width = `${width * scale}px`
  const age = make('span')
  const element = make(
    'figure',
    { class: 'board-picture' },
    make('div', { class: 'mount' }, image),
    make('figcaption', {}, age),
  )
  let taken: { at: number; time: string } | undefined
  let failed = false

  return {
    element,
    async renew(at, zone) {
      try {
        const answer = await askServer(
          `/api/v1/boards/${id}/frame.png?at=${encodeURIComponent(zone.print(Math.floor(at)))}`,
        )
        const former = image.src
        image.src = URL.createObjectURL(await answer.blob())
        if (former) URL.revokeObjectURL(former)
        const time = timeForPeople(zone.read(at).clockMs, true)
        image.alt = say(`${name} lúc ${time}`, `${name} at ${time}`)
        taken = { at, time }
        failed = false
      } catch (error) {
        failed = true
        console.warn(error)
      }
    },
    tick(now) {
      const lost = failed ? say(' · chưa tải được hình mới', ' · no newer picture yet') : ''
      if (!taken) return setText(age, lost)
      const ago = spanWords(now - taken.at)
      setText(age, say(`Hình lúc ${taken.time} · ${ago} trước`, `Picture of ${taken.time} · ${ago} ago`) + lost)
    },
  }
}
