import { useEffect } from 'preact/hooks'
import { type Asked, useAsked } from './use-asked.ts'

/**
 * Asks for the JSON at `path` (undefined: for nothing yet), and again so many ms after each answer while the page is seen; once only where
 * `everyMs` is left out.
 */
export function useAskedEvery<T>(path: string | undefined, everyMs: number | undefined): Asked<T> {
  const asked = useAsked<T>(path)
  const { value, trouble, renew } = asked
  useEffect(() => {
    if (path === undefined || everyMs === undefined) return
    const again = () => document.visibilityState === 'visible' && renew()
    const timer = setTimeout(again, everyMs)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [path, everyMs, value, trouble, renew])
  return asked
}
