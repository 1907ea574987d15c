import { useEffect, useState } from 'preact/hooks'

const restMs = 300

/** A value once it has rested for a moment: what is typed letter by letter is not asked for letter by letter. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
