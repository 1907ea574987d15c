import type { RefObject } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'

/** How large an element is, in whole px; 0 × 0 before it stands. */
export function useRoom(of: RefObject<Element | null>): { readonly width: number; readonly height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const measure = () => {
      const { width, height } = element.getBoundingClientRect()
      const next = { width: Math.floor(width), height: Math.floor(height) }
      setRoom((former) => (former.width === next.width && former.height === next.height ? former : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return room
}
