import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** Whether any of an element is on screen. */
export function useIsSeen(of: RefObject<Element | null>): boolean {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    const element = of.current
    if (!element) return
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)?.isIntersecting ?? false))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return isSeen
}
