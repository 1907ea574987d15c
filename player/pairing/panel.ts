import type { PairingOffer } from '../../shared/protocol/pairing.ts'

/** What an unpaired machine shows. */
export interface Panel {
  /** The code and what stands beside it; null: no server answers, and there is no code. */
  show(offer: PairingOffer | null): void
  /** A line in Vietnamese and in English about what is the matter; null: nothing. */
  say(line: readonly [vi: string, en: string] | null): void
  /** Gone. */
  remove(): void
}

/** What a panel shows the time by, and who takes what is pressed on it. */
export interface PanelEdges {
  /** The server's clock (epoch ms) where it is known. */
  readonly now: () => number | undefined
  /** Somebody wants the request as a file. */
  readonly save: () => void
  /** Somebody brings the file that came of it. */
  readonly load: (file: File) => void
}

/** Rows below which nothing but the digits is legible. */
const rowsForAll = 99
/** The light margin that a QR code needs around it, in modules. */
const quiet = 4

/**
 * What an unpaired machine shows, drawn to fit its window: below 99 rows the digits alone, as large as they go; else the QR code at whole
 * pixels a module, the digits, where the server is and what time it has, and the way without a network.
 */
export function panelIn(page: HTMLElement, { now, save, load }: PanelEdges): Panel {
  const root = page.appendChild(document.createElement('main'))
  style(
    root,
    'position:fixed;left:0;top:0;right:0;bottom:0;background:#000;color:#ffd54a;overflow:hidden;font-family:sans-serif;cursor:default',
  )
  let offer: PairingOffer | null = null
  let line: readonly [string, string] | null = null
  let clock: HTMLElement | undefined

  function draw(): void {
    root.textContent = ''
    clock = undefined
    const [width, height] = [innerWidth, innerHeight]
    const digits = offer ? `${offer.code.slice(0, 3)} ${offer.code.slice(3)}` : '--- ---'
    if (height < rowsForAll) {
      // A digit is about 0.6 of its height wide; seven stand in a row.
      const size = Math.max(6, Math.floor(Math.min(height * 0.95, width / 4.8)))
      text(root, digits, size, 'bold', `width:100%;text-align:center;white-space:nowrap;line-height:${height}px`)
      return
    }
    const isWide = width >= height
    const side = Math.floor(isWide ? Math.min(height, width / 2) : Math.min(width, height / 2))
    const drawn = offer ? qr(root, offer.qr, side) : 0
    const box = root.appendChild(document.createElement('article'))
    const [left, top] = isWide ? [drawn, 0] : [0, drawn]
    style(
      box,
      `position:absolute;left:${left}px;top:${top}px;right:0;bottom:0;padding:${Math.floor(side / 24)}px;box-sizing:border-box;overflow:hidden`,
    )
    const room = width - left
    const size = Math.floor(Math.min(room / 4.8, side / 4))
    const small = Math.max(9, Math.floor(Math.min(size / 3, 20)))
    text(box, 'Ghép bảng này', small, 'bold')
    text(box, digits, size, 'bold')
    if (offer) {
      text(box, 'Quét mã, hoặc nhập sáu chữ số tại', small)
      text(box, offer.address, small, 'bold')
      clock = text(box, '', small)
      tick()
    } else text(box, 'Chưa liên lạc được với máy chủ · The server cannot be reached', small)
    for (const words of line ?? []) text(box, words, small)
    files(box, small)
  }

  function files(box: HTMLElement, size: number): void {
    const row = text(box, '', size)
    const button = row.appendChild(document.createElement('button'))
    button.textContent = 'Lưu tệp ghép · Save request'
    button.onclick = save
    const input = row.appendChild(document.createElement('input'))
    input.type = 'file'
    input.title = 'Nạp tệp ghép · Load pairing file'
    input.onchange = () => {
      if (input.files?.[0]) load(input.files[0])
    }
    for (const part of [button, input]) style(part, `font-size:${size}px`)
  }

  function tick(): void {
    const at = now()
    if (clock && at !== undefined) {
      const zone = { timeZone: 'Asia/Ho_Chi_Minh', hour12: false } as const
      clock.textContent = `${new Date(at).toLocaleTimeString('vi-VN', zone)} · ${new Date(at).toLocaleDateString('vi-VN', zone)}`
    }
  }

  const over = (event: DragEvent) => event.preventDefault()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) load(file)
  }
  root.ondragover = over
  root.ondrop = drop
  addEventListener('resize', draw)
  const ticking = setInterval(tick, 1000)
  draw()

  return {
    show(next) {
      offer = next
      draw()
    },
    say(next) {
      line = next
      draw()
    },
    remove() {
      clearInterval(ticking)
      removeEventListener('resize', draw)
      root.remove()
    },
  }
}

/** Draws a QR code into the top left corner, its margin with it; returns the pixels that it takes. */
function qr(root: HTMLElement, rows: readonly string[], side: number): number {
  const modules = rows.length + 2 * quiet
  const pixels = Math.max(1, Math.floor(side / modules))
  const canvas = root.appendChild(document.createElement('canvas'))
  canvas.width = canvas.height = modules * pixels
  style(canvas, 'position:absolute;left:0;top:0')
  const context = canvas.getContext('2d')
  if (!context) return 0
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++) {
      if (row[x] === '1') context.fillRect((x + quiet) * pixels, (y + quiet) * pixels, pixels, pixels)
    }
  })
  return canvas.width
}

function text(box: HTMLElement, words: string, size: number, weight = 'normal', more = ''): HTMLElement {
  const line = box.appendChild(document.createElement('p'))
  line.textContent = words
  style(
    line,
    `margin:0;font-size:${size}px;line-height:1.25;font-weight:${weight};font-variant-numeric:tabular-nums;${more}`,
  )
  return line
}

function style(element: HTMLElement, css: string): void {
  // By the object model: a style in an attribute is against the page's policy.
  element.style.cssText = css
}
