import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { undoKey, useUndoKey } from '../../kit/use-undo-key.ts'
import { undoMs } from '../../state/tell.ts'
import { say } from '../../words/say.ts'

const tickMs = 500

/** A way back that stays for half a minute; the seconds that are left are not read out: its name stays the same. */
export function UndoPress({ undo }: { readonly undo: () => Promise<void> }) {
  const until = useRef(performance.now() + undoMs)
  const [leftMs, setLeft] = useState(undoMs)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    const ticking = setInterval(() => setLeft(until.current - performance.now()), tickMs)
    return () => clearInterval(ticking)
  }, [])
  const press = useCallback(() => {
    setBusy(true)
    void undo().finally(() => setBusy(false))
  }, [undo])
  useUndoKey(leftMs > 0 && !isBusy ? press : undefined)
  // What is being taken back is not taken away.
  if (leftMs <= 0 && !isBusy) return null
  return (
    <Button {...undoKey} isBusy={isBusy} onPress={press}>
      {say('Hoàn tác', 'Undo')}
      <span aria-hidden="true">{` (${Math.max(0, Math.ceil(leftMs / 1000))} ${say('giây', 's')})`}</span>
    </Button>
  )
}
