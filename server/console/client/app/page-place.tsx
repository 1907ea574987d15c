import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { wordsOf } from '../api/ask-server.ts'
import { inOurs, say } from '../words/say.ts'
import { path } from './address.ts'
import type { PageModule } from './page-module.ts'
import { destinationOf } from './pages.ts'
import { useTitle } from './use-title.ts'

interface Loaded {
  readonly path: string
  readonly page?: PageModule
  readonly trouble?: Said
}

/** The page that the address names; its script is loaded when somebody goes there. */
export function PagePlace() {
  const at = path.value
  const [loaded, setLoaded] = useState<Loaded>({ path: '' })
  const [round, setRound] = useState(0)
  const destination = destinationOf(at)
  useEffect(() => {
    let isWanted = true
    const take = (next: Loaded) => isWanted && setLoaded(next)
    // A script that did not come is asked for again by the next press.
    Promise.resolve(destination?.load()).then(
      (page) => take(page ? { path: at, page } : { path: at }),
      (error: unknown) => take({ path: at, trouble: wordsOf(error) }),
    )
    return () => {
      isWanted = false
    }
  }, [at, round])
  const { page, trouble } = loaded.path === at ? loaded : ({ path: at } as Loaded)
  useTitle(page?.title())
  if (trouble)
    return (
      <div role="alert" class="card">
        <p class="fault">{inOurs(trouble)}</p>
        <button type="button" onClick={() => setRound(round + 1)}>
          {say('Thử lại', 'Try again')}
        </button>
      </div>
    )
  if (page) return <page.Page key={at} id={destination?.id ?? ''} />
  if (loaded.path === at) return <p class="card">{say('Không có trang này.', 'There is no such page.')}</p>
  return (
    <p class="quiet" role="status">
      {say('Đang mở trang…', 'Opening …')}
    </p>
  )
}
