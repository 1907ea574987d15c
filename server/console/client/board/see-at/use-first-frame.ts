import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** The board’s page, as far as it lets itself be looked at; `drawnAt` is null before the first picture. */
type PlayerWindow = Window & { readonly congchao?: { readonly drawnAt: number | null } }

const everyMs = 200

/** What a page shows after so long without a picture is its own: the code by which it is paired must not stay covered. */
const mostMs = 8000

/** Whether the board’s page in a frame has something to show; it is looked at from when `isOn` until it has. */
export function useFirstFrame(frame: RefObject<HTMLIFrameElement | null>, isOn: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false)
  useEffect(() => {
    if (isDrawn || !isOn) return
    const ending = setTimeout(() => setDrawn(true), mostMs)
    const looking = setInterval(() => {
      const look = (frame.current?.contentWindow as PlayerWindow | null | undefined)?.congchao
      if (look && look.drawnAt !== null) setDrawn(true)
    }, everyMs)
    return () => {
      clearTimeout(ending)
      clearInterval(looking)
    }
  }, [frame, isDrawn, isOn])
  return isDrawn
}
