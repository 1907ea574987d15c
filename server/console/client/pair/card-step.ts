import { askServer, reasonsOf, sendingOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import type { PairedBoard } from './pairing-question.ts'

const cardMinutes = 10

/** The last steps: whether the red frame of the card touches all four edges; what to look at where it does not; and that it is done. */
export function cardStep(
  { board, name }: PairedBoard,
  again: () => void,
): { readonly element: HTMLElement; focus(): void } {
  const path = `/api/v1/boards/${board}`
  const heading = make('h2', { tabindex: -1 }, name)
  const body = make('div', { 'aria-live': 'polite' })
  const alert = make('p', { class: 'fault', role: 'alert' })
  const button = (text: string, act: () => void, chief = false) =>
    make('button', { type: 'button', class: chief ? 'chief' : undefined, onclick: act }, text)
  ask()

  function ask(): void {
    body.replaceChildren(
      make('p', {}, say('Bảng đang hiện tên và hình thử.', 'The board shows its name and a test picture.')),
      make(
        'p',
        { class: 'question' },
        say('Thấy khung đỏ chạm bốn mép không?', 'Does the red frame touch all four edges?'),
      ),
      make(
        'p',
        { class: 'doings' },
        button(say('Có', 'Yes'), () => void seen(true), true),
        button(say('Không', 'No'), () => void seen(false)),
      ),
    )
  }

  async function seen(ok: boolean): Promise<void> {
    await doing(async () => {
      await askServer(`${path}/seen`, sendingOf('POST', { ok }))
      if (ok) done()
      else help()
    })
  }

  function help(): void {
    const checks = [
      say('Tỷ lệ màn hình của máy (scaling) là 100 %, không phóng.', 'The machine’s display scale is 100 %.'),
      say('Cửa sổ bắt đầu ở góc trên bên trái (0, 0) của màn hình.', 'The window begins at the top left (0, 0).'),
      say(
        'Bộ điều khiển LED lấy hình từ góc trên bên trái, đúng cỡ bảng.',
        'The LED controller takes the picture from the top left, as large as the board.',
      ),
      say('Cỡ khai của bảng đúng với số điểm ảnh thật.', 'The board’s registered size is its real number of pixels.'),
    ]
    body.replaceChildren(
      make('p', {}, say('Xem lại từng mục, rồi hiện lại hình thử:', 'Look at each, then show the picture again:')),
      make('ol', { class: 'checks' }, ...checks.map((check) => make('li', {}, check))),
      make(
        'p',
        { class: 'doings' },
        button(say('Hiện lại hình thử', 'Show it again'), () => void showAgain(), true),
        make('a', { class: 'button', href: `/boards/${board}` }, say('Trang của bảng', 'The board’s page')),
      ),
    )
  }

  const showAgain = () =>
    doing(async () => {
      await askServer(`${path}/card`, sendingOf('POST', { minutes: cardMinutes }))
      ask()
    })

  function done(): void {
    body.replaceChildren(
      make(
        'p',
        { class: 'good question' },
        say('Xong: nội dung nền trong 10 giây.', 'Done: the filler within 10 seconds.'),
      ),
      make(
        'p',
        { class: 'doings' },
        make('a', { class: 'button', href: `/boards/${board}` }, say('Trang của bảng', 'The board’s page')),
        button(say('Ghép bảng khác', 'Pair another'), again),
      ),
    )
  }

  async function doing(act: () => Promise<void>): Promise<void> {
    setText(alert, '')
    for (const one of body.querySelectorAll('button')) one.disabled = true
    try {
      await act()
      heading.focus()
    } catch (error) {
      setText(alert, reasonsOf(error).map(inOurs).join(' '))
      for (const one of body.querySelectorAll('button')) one.disabled = false
    }
  }

  return { element: make('section', { class: 'card pair-card' }, heading, body, alert), focus: () => heading.focus() }
}
