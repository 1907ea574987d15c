import { askJson, sendingOf, wordsOf } from '../api/ask-server.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { ScreenshotView } from './device-view.ts'

/** Pictures of what a board drew, each beside the frame that it should be. */
export interface ScreenshotBox {
  readonly element: HTMLElement
  /** Asks the board for one; it is shown once it is there. */
  ask(): Promise<void>
  /** Looks for what was asked for; shows the last one where `first`. */
  renew(first?: boolean): Promise<void>
}

const patienceMs = 60_000

/** The box of a board; nothing is asked of the server while no picture is on its way. */
export function screenshotBox(board: string, edges: Edges): ScreenshotBox {
  const path = `/api/v1/boards/${board}/screenshots`
  const said = make('p', { role: 'status' })
  const pictures = make('div', { class: 'compared' })
  const element = make('div', { class: 'screenshot', hidden: true }, said, pictures)
  let waiting: { readonly id: string; readonly on: number } | undefined
  let shown = ''

  async function renew(first = false): Promise<void> {
    if (!waiting && !first) return
    const { screenshots } = await askJson<{ screenshots: readonly ScreenshotView[] }>(`${path}?limit=5`, {
      cache: 'no-store',
    })
    const own = waiting ? screenshots.find(({ id }) => id === waiting?.id) : screenshots.find(({ at }) => at !== null)
    if (own && own.at !== null) {
      waiting = undefined
      show(own)
    } else if (waiting && edges.steady() - waiting.on > patienceMs) {
      waiting = undefined
      tell(
        say('Bảng chưa gửi ảnh: có thể đang mất kết nối.', 'The board has sent no picture: it may be out of reach.'),
        'lacks',
      )
    }
  }

  function tell(text: string, kind: string): void {
    element.hidden = false
    said.className = kind
    setText(said, text)
  }

  function show(shot: ScreenshotView): void {
    if (shown === shot.id) return
    shown = shot.id
    const [kind, words] = verdictOf(shot)
    tell(`${words} ${say('Chụp lúc', 'Taken')} ${whenWords(shot.at ?? shot.askedAt)}.`, kind)
    const frame =
      shot.drawnAt === null
        ? []
        : [picture(frameAddress(board, shot.drawnAt), say('Hình phải có', 'The frame it should be'))]
    pictures.replaceChildren(picture(`${path}/${shot.id}.png`, say('Bảng đã vẽ', 'What the board drew')), ...frame)
  }

  return {
    element,
    renew,
    async ask() {
      try {
        const { id } = await askJson<{ id: string }>(path, sendingOf('POST', {}))
        waiting = { id, on: edges.steady() }
        pictures.replaceChildren()
        shown = ''
        tell(say('Đang chờ bảng gửi ảnh…', 'Waiting for the board’s picture…'), 'quiet')
      } catch (error) {
        tell(inOurs(wordsOf(error)), 'fault')
      }
    },
  }
}

function verdictOf({ state, differing }: ScreenshotView): readonly [kind: string, words: string] {
  switch (state) {
    case 'same':
      return ['good', say('Đúng hình phải có.', 'Just the frame that it should be.')]
    case 'differs':
      return [
        'fault',
        say(
          `Khác hình phải có: ${differing ?? '?'} điểm ảnh.`,
          `Not the frame that it should be: ${differing ?? '?'} pixels differ.`,
        ),
      ]
    default:
      return [
        'lacks',
        say('Không so được: không rõ giờ hoặc bản đã đổi.', 'Not compared: the time or the version is not sure.'),
      ]
  }
}

const frameAddress = (board: string, at: number) =>
  `/api/v1/boards/${board}/frame.png?view=framebuffer&at=${encodeURIComponent(new Date(at).toISOString())}`

const picture = (src: string, caption: string) =>
  make(
    'figure',
    {},
    make('div', { class: 'mount' }, make('img', { src, alt: caption })),
    make('figcaption', {}, caption),
  )
