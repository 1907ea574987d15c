import type { Crop } from '../../../../shared/plan/plan.ts'
import { askPerson } from '../plain/ask-person.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { type CropFrame, cropOf, frameOfCrop, leastSize, type Size } from './crop-frame.ts'

export interface CropWanted {
  /** The address of the picture, and its size in pixels. */
  readonly source: string
  readonly picture: Size
  readonly canvas: Size
  readonly crop: Crop | undefined
  /** What the crop is for, such as `960 × 64 · Cổng chào`. */
  readonly purpose: string
  /** Told the crop; or that the whole picture is to show, with ground beside it. */
  done(cut: { readonly crop: Crop } | { readonly fit: 'contain' }): void
}

const step = 0.01

/** Lets a person place a crop of a canvas's aspect on a picture: by dragging, by arrow keys, by a slider for its size. */
export function cropDialog({ source, picture, canvas, crop, purpose, done }: CropWanted): void {
  const dialog = askPerson(say(`Vùng hiện trên bảng ${purpose}`, `What shows on ${purpose}`))
  let frame: CropFrame = frameOfCrop(crop, picture, canvas)
  const box = make('div', {
    ...{ class: 'crop-box', tabindex: 0, role: 'application' },
    'aria-label': say('Vùng cắt. Dùng phím mũi tên để dời.', 'The crop. Move it with the arrow keys.'),
    onkeydown: (event) => nudge(event as KeyboardEvent),
    onpointerdown: (event) => drag(event as PointerEvent),
  })
  const field = make('div', { class: 'crop-field' }, make('img', { src: source, alt: '' }), box)
  const size = make('input', {
    ...{ type: 'range', min: leastSize, max: 1, step, value: frame.size },
    oninput: () => place({ ...frame, size: Number(size.value) }),
  })
  dialog.body.append(
    make('p', { class: 'quiet' }, say('Kéo khung sáng để chọn phần hình sẽ hiện.', 'Drag the bright frame.')),
    field,
    make('label', { class: 'crop-size' }, make('span', {}, say('Độ lớn vùng cắt', 'Size of the crop')), size),
    make(
      'p',
      { class: 'doings' },
      make('button', { type: 'button', class: 'chief', onclick: take }, say('Dùng vùng này', 'Use this crop')),
      make('button', { type: 'button', onclick: takeWhole }, say('Hiện trọn hình', 'Show all of it')),
      make('button', { type: 'button', onclick: dialog.close }, say('Thôi', 'Cancel')),
    ),
  )
  place(frame)
  box.focus()

  function place(next: CropFrame): void {
    const { x, y, width, height } = cropOf(next, picture, canvas)
    // What the picture's edge stops does not pile up: the way back begins at once.
    frame = { x: x + width / 2, y: y + height / 2, size: next.size }
    Object.assign(box.style, {
      left: `${x * 100}%`,
      top: `${y * 100}%`,
      width: `${width * 100}%`,
      height: `${height * 100}%`,
    })
  }

  function nudge(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    place({ ...frame, x: frame.x + move[0], y: frame.y + move[1] })
  }

  function drag(start: PointerEvent): void {
    const { width, height } = field.getBoundingClientRect()
    const from = frame
    const follow = (event: PointerEvent) =>
      place({
        ...from,
        x: from.x + (event.clientX - start.clientX) / width,
        y: from.y + (event.clientY - start.clientY) / height,
      })
    box.setPointerCapture(start.pointerId)
    box.addEventListener('pointermove', follow)
    box.addEventListener('lostpointercapture', () => box.removeEventListener('pointermove', follow), { once: true })
  }

  function take(): void {
    dialog.close()
    done({ crop: cropOf(frame, picture, canvas) })
  }

  function takeWhole(): void {
    dialog.close()
    done({ fit: 'contain' })
  }
}
