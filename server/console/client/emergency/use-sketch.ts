import { useEffect, useState } from 'preact/hooks'
import type { EmergencyPictures } from '../../../../shared/api/emergency.ts'
import { drawSketch, type Sketch } from './emergency.ts'
import { faultWords } from './fault-words.ts'

/** How what is asked for would look. */
export interface Sketched {
  /** Undefined before the first drawing, and where it cannot be drawn. */
  readonly drawn: EmergencyPictures | undefined
  /** Why it cannot, in the page’s language. */
  readonly fault: string
  readonly isBusy: boolean
}

/** How long typing rests before it is drawn. */
const restMs = 400
const nothing: Sketched = { drawn: undefined, fault: '', isBusy: false }

/** Draws a sketch, and anew whenever it is another; undefined: nothing. */
export function useSketch(sketch: Sketch | undefined): Sketched {
  const [sketched, setSketched] = useState<Sketched>(nothing)
  const asked = JSON.stringify(sketch)
  useEffect(() => {
    if (asked === undefined) {
      setSketched(nothing)
      return
    }
    const stop = new AbortController()
    setSketched((former) => ({ ...former, isBusy: true }))
    const timer = setTimeout(() => {
      drawSketch(JSON.parse(asked) as Sketch, stop.signal).then(
        (drawn) => stop.signal.aborted || setSketched({ drawn, fault: '', isBusy: false }),
        (error: unknown) =>
          stop.signal.aborted || setSketched({ drawn: undefined, fault: faultWords(error), isBusy: false }),
      )
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [asked])
  return sketched
}
