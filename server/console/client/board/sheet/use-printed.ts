import { useEffect, useState } from 'preact/hooks'
import { printSheet } from '../../kit/print-sheet.tsx'

/** A sheet that is drawn when it is to be printed. */
export interface Printed {
  /** Whether it is to stand on the page. */
  readonly isWanted: boolean
  readonly print: () => void
}

/** Draws a sheet when somebody prints it; from then on it stands beside the page and is kept up to date. */
export function usePrinted(): Printed {
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (count > 0) printSheet()
  }, [count])
  return { isWanted: count > 0, print: () => setCount((former) => former + 1) }
}
