import { useEffect, useState } from 'preact/hooks'
import type { wordingFindings } from '../../../../shared/wording/wording-findings.ts'
import { ourScript } from '../api/our-script.ts'

/** What finds the mistakes of a line. */
export type FindWording = typeof wordingFindings

let here: FindWording | undefined

/** What judges words: a script of its own, asked for when there are some; undefined until it has come. */
export function useWording(text: string): FindWording | undefined {
  const [found, setFound] = useState(() => here)
  const isWritten = text.trim() !== ''
  useEffect(() => {
    if (!isWritten || found) return
    let stands = true
    ourScript(() => import('../../../../shared/wording/wording-findings.ts')).then(
      ({ wordingFindings }) => {
        here = wordingFindings
        if (stands) setFound(() => wordingFindings)
      },
      // The next letter asks again; what is submitted the server judges as well.
      () => undefined,
    )
    return () => {
      stands = false
    }
  }, [isWritten, found, found ? '' : text])
  return found
}
