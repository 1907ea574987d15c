import type { BoardDay } from '../board/board-day.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { timeForPeople, typedTime } from './typed-time.ts'

/** The hand of the preview's clock: a slider, a typed time, and a key that lets time run. */
export interface TimeControl {
  readonly element: HTMLElement
  /** Shows an instant of the day (epoch ms), and whether time runs. */
  show(at: number, runs: boolean): void
}

const secondMs = 1000
const minuteMs = 60_000
/** Arrows move a second or a minute; with Page Up and Page Down an hour. */
const keys: Readonly<Record<string, number>> = {
  ArrowLeft: -secondMs,
  ArrowRight: secondMs,
  ArrowDown: -minuteMs,
  ArrowUp: minuteMs,
  PageDown: -60 * minuteMs,
  PageUp: 60 * minuteMs,
}

/** The control of a day; `seek` is told where the person moves it, `run` whether time is to run. */
export function timeControl(
  day: BoardDay,
  doings: { readonly seek: (at: number) => void; readonly run: (runs: boolean) => void },
): TimeControl {
  const { startsAt, endsAt, zone } = day
  let now = startsAt
  let running = false
  const clamp = (at: number) => Math.min(endsAt - 1, Math.max(startsAt, at))
  const clockAt = (at: number) => timeForPeople(zone.read(at).clockMs, true)

  const help = make(
    'p',
    { class: 'quiet keys', id: 'time-keys' },
    say(
      'Phím mũi tên trái, phải: 1 giây · lên, xuống: 1 phút · Page Up, Page Down: 1 giờ',
      'Arrow keys left, right: 1 s · up, down: 1 min · Page Up, Page Down: 1 h',
    ),
  )
  const slider = make('input', {
    ...{ type: 'range', class: 'slider', min: 0, max: Math.floor((endsAt - startsAt - 1) / secondMs), step: 1 },
    ...{ 'aria-label': say('Thời điểm trong ngày', 'Time of the day'), 'aria-describedby': 'time-keys' },
    oninput: () => doings.seek(clamp(startsAt + Number(slider.value) * secondMs)),
    onkeydown(event) {
      const by = event instanceof KeyboardEvent ? keys[event.key] : undefined
      if (by === undefined) return
      event.preventDefault()
      doings.seek(clamp(Math.floor((now + by) / secondMs) * secondMs))
    },
  })
  const play = make('button', { type: 'button', class: 'chief play', onclick: () => doings.run(!running) })
  const typed = make('input', {
    ...{ type: 'text', size: 8, autocomplete: 'off', spellcheck: 'false', inputmode: 'text' },
    onchange: take,
  })
  const wrong = make('span', { class: 'fault', role: 'alert' })
  const form = make(
    'form',
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault()
        take()
      },
    },
    make('label', {}, say('Xem lúc', 'See it at'), ' ', typed),
    wrong,
  )
  const element = make(
    'div',
    { class: 'time-control' },
    make(
      'div',
      { class: 'line' },
      make('div', { class: 'label' }, play, form),
      make('div', { class: 'track' }, slider),
    ),
    help,
  )

  function take(): void {
    const clockMs = typedTime(typed.value)
    typed.setAttribute('aria-invalid', String(clockMs === undefined))
    setText(
      wrong,
      clockMs === undefined
        ? say(' Giờ cần có dạng 19:00 hoặc 19:00:30.', ' The time should look like 19:00 or 19:00:30.')
        : '',
    )
    if (clockMs !== undefined) doings.seek(clamp(zone.instantAt({ date: day.date, clockMs })))
  }

  return {
    element,
    show(at, runs) {
      now = at
      running = runs
      const clock = clockAt(at)
      slider.value = String(Math.floor((at - startsAt) / secondMs))
      slider.setAttribute('aria-valuetext', clock)
      if (document.activeElement !== typed) typed.value = clock
      setText(play, runs ? say('Dừng', 'Pause') : say('Phát', 'Play'))
    },
  }
}
