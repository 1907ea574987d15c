import { useEffect, useState } from 'preact/hooks'
import { freshId } from '../api/fresh-id.ts'
import { signedIn } from './signed-in.ts'

type Said = { readonly from: string; readonly says: 'here' | 'too' | 'gone' }

/** Whether the person has the draft of this name open in another tab of this browser as well. */
export function useDraftElsewhere(name: string): boolean {
  const [others, setOthers] = useState<readonly string[]>([])
  const person = signedIn().id
  useEffect(() => {
    const me = freshId()
    const line = new BroadcastChannel(`congchao-draft ${person} ${name}`)
    const say = (says: Said['says']) => line.postMessage({ from: me, says } satisfies Said)
    line.onmessage = ({ data }: MessageEvent<Said>) => {
      const { from, says } = data
      setOthers((known) => [...known.filter((one) => one !== from), ...(says === 'gone' ? [] : [from])])
      if (says === 'here') say('too')
    }
    const leave = () => say('gone')
    const comeBack = (event: PageTransitionEvent) => event.persisted && say('here')
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    say('here')
    return () => {
      leave()
      line.close()
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
    }
  }, [name, person])
  return others.length > 0
}
