import { useEffect } from 'preact/hooks'
import { say } from '../words/say.ts'

/** Names the document for what the page shows. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · ${say('Bảng điện tử', 'Electronic boards')}`
  }, [title])
}
