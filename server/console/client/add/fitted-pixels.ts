import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import type { Size } from './crop-frame.ts'

/**
 * A board's pixels one to one where there is room for them. A wider board is shrunk to the room, and says so: a press shows it one to
 * one, to be pushed aside.
 */
export function fittedPixels({ width, height }: Size, pixels: HTMLElement): HTMLElement {
  const room = make('div', { class: 'room' }, pixels)
  const mount = make(
    'div',
    { class: 'mount', role: 'group', 'aria-label': say('Hình trên bảng', 'The picture on the board') },
    room,
  )
  const toggle = make('button', { type: 'button', class: 'slight', hidden: true, onclick: turn })
  const element = make('div', { class: 'fitted' }, mount, toggle)
  let isWhole = true

  const observer = new ResizeObserver(resize)

  function resize(): void {
    const list = element.closest('.canvases')
    if (!list) {
      observer.disconnect()
      return
    }
    // Its own width follows from what is found here.
    observer.observe(list)
    const { paddingLeft, paddingRight } = getComputedStyle(mount)
    const place = list.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    if (place <= 0) return
    const scale = isWhole ? Math.min(1, place / width) : 1
    // Shrunk rows would drop out unevenly; pixel for pixel they stand sharp.
    pixels.dataset.shrunk = String(scale < 1)
    pixels.style.transform = scale === 1 ? '' : `scale(${scale})`
    room.style.width = `${Math.floor(width * scale)}px`
    room.style.height = `${Math.floor(height * scale)}px`
    toggle.hidden = place >= width
    const percent = Math.round(scale * 100)
    const text = isWhole
      ? say(`Đang thu còn ${percent}% · Xem đúng từng điểm ảnh`, `Shrunk to ${percent}% · Show pixel for pixel`)
      : say('Thu cho vừa trang', 'Shrink to the page')
    setText(toggle, text)
    // Only what can be pushed aside takes the keyboard.
    mount.style.overflowX = isWhole ? 'hidden' : 'auto'
    if (isWhole) mount.removeAttribute('tabindex')
    else mount.tabIndex = 0
  }

  function turn(): void {
    isWhole = !isWhole
    resize()
  }

  observer.observe(element)
  return element
}
