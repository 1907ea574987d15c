import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { wordsOf } from '../api/ask-server.ts'
import { beginTourOnce } from '../help/tour-state.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { signedIn } from '../state/signed-in.ts'
import { inOurs, say } from '../words/say.ts'
import { path } from './address.ts'
import { takeArrival } from './arrival.ts'
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
  if (trouble)
    return (
      <Notice tone="lost" isAlert>
        {inOurs(trouble)} <Button onPress={() => setRound(round + 1)}>{say('Thử lại', 'Try again')}</Button>
      </Notice>
    )
  if (page)
    return (
      <>
        <Named key={`${at}-name`} title={page.title()} />
        <page.Page key={at} id={destination?.id ?? ''} />
        <Arrived key={`${at}-arrived`} at={at} />
      </>
    )
  if (loaded.path === at) return <NoSuchPage />
  return <Waiting label={say('Đang mở trang…', 'Opening …')} />
}

/** Names the document until the page beside it, which comes after, knows better. */
function Named({ title }: { readonly title: string }) {
  useTitle(title)
  return null
}

/** Leads the focus to a page whose heading has not taken it, so that it is read out; whoever is new is shown around from the first page. */
function Arrived({ at }: { readonly at: string }) {
  useEffect(() => {
    if (takeArrival()) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
    if (at === '/') beginTourOnce(signedIn().id)
  }, [at])
  return null
}

function NoSuchPage() {
  const title = say('Không có trang này.', 'There is no such page.')
  return (
    <>
      <PageHead title={title} />
      <Empty
        title={say('Địa chỉ này không dẫn tới trang nào.', 'This address leads to no page.')}
        action={<LinkButton href="/">{say('Về trang đầu', 'To the first page')}</LinkButton>}
      />
    </>
  )
}
