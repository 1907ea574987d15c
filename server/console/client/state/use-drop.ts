import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Takes what is dropped anywhere on the page: what misses its place would take the browser away from here. Answers whether something is above the page. */
export function useDrop(take: (dropped: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false)
  const newest = useRef(take)
  newest.current = take
  // With what is seen: a frame later, what is dropped at once would take the browser away.
  useLayoutEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const left = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) newest.current(event.dataTransfer)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', drop)
    }
  }, [])
  return isOver
}
