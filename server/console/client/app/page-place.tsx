import { useEffect, useState } from 'preact/hooks'
import type { Said } from '../../../../shared/plan/fault.ts'
import { Refused, wordsOf } from '../api/ask-server.ts'
import { beginTourOnce } from '../help/tour-state.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { takeArrival } from '../state/arrival.ts'
import { carryDropped } from '../state/dropped-files.ts'
import { forgetRenewal, isPageNeeded, renewPageFor } from '../state/page-needed.ts'
import { planIsKnown } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { standingTrouble } from '../state/standing-trouble.ts'
import { useTitle } from '../state/use-title.ts'
import { inOurs, say } from '../words/say.ts'
import { path } from './address.ts'
import { FailingPage } from './failing-page.tsx'
import type { PageModule } from './page-module.ts'
import { destinationOf } from './pages.ts'

interface Loaded {
  readonly path: string
  readonly page?: PageModule
  readonly trouble?: Said
  /** Only a fresh document can show it. */
  readonly isRenewed?: boolean
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
      (page) => {
        forgetRenewal()
        take(page ? { path: at, page } : { path: at })
      },
      (error: unknown) => {
        const isRenewed = error instanceof Refused && error.code === 'page-renewed'
        take({ path: at, trouble: wordsOf(error), isRenewed })
      },
    )
    return () => {
      isWanted = false
    }
  }, [at, round])
  const { page, trouble, isRenewed = false } = loaded.path === at ? loaded : ({ path: at } as Loaded)
  if (trouble && isRenewed) return <RenewedPage at={at} trouble={trouble} />
  if (trouble)
    return (
      <Notice tone="lost" isAlert>
        {inOurs(trouble)} <Button onPress={() => setRound(round + 1)}>{say('Thử lại', 'Try again')}</Button>
      </Notice>
    )
  if (page)
    return (
      <FailingPage key={at}>
        <Named title={page.title()} />
        <page.Page id={destination?.id ?? ''} />
        <Arrived at={at} />
      </FailingPage>
    )
  if (loaded.path === at) return <NoSuchPage />
  return (
    <Waiting
      label={
        standingTrouble.value
          ? say('Trang sẽ tự mở khi có mạng trở lại…', 'The page opens by itself once the connection is back…')
          : say('Đang mở trang…', 'Opening the page…')
      }
    />
  )
}

/** Only a fresh document goes on here: it is loaded by itself, once no file is on its way. */
function RenewedPage({ at, trouble }: { readonly at: string; readonly trouble: Said }) {
  const isNeeded = isPageNeeded.value
  useEffect(() => {
    // What can't be kept stays here: then the person decides.
    if (!isNeeded) carryDropped().then(() => renewPageFor(at), console.warn)
  }, [at, isNeeded])
  return (
    <Notice tone="waits" isAlert>
      {inOurs(trouble)}{' '}
      {isNeeded &&
        say(
          'Đang có tệp tải lên dở: trang tự tải lại khi tệp lên xong; tải lại ngay thì phải thả lại tệp.',
          'A file is being uploaded: the page reloads by itself once that is done; if you reload it now, the file has to be dropped again.',
        )}{' '}
      <Button
        onPress={() =>
          void carryDropped()
            .catch(console.warn)
            .then(() => location.reload())
        }
      >
        {say('Tải lại trang', 'Reload the page')}
      </Button>
    </Notice>
  )
}

/** Names the document until the page beside it, which comes after, knows better. */
function Named({ title }: { readonly title: string }) {
  useTitle(title)
  return null
}

/** Leads the focus to a page whose heading has not taken it, so that it is read out; whoever is new is shown around from the first page. */
function Arrived({ at }: { readonly at: string }) {
  const isStanding = planIsKnown.value
  useEffect(() => {
    if (takeArrival()) document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }, [at])
  useEffect(() => {
    // What it points at comes with the plan.
    if (at === '/' && isStanding) beginTourOnce(signedIn().id)
  }, [at, isStanding])
  return null
}

function NoSuchPage() {
  const title = say('Không có trang này.', 'There is no such page.')
  return (
    <>
      <PageHead title={title} />
      <Empty
        title={say('Địa chỉ này không dẫn tới trang nào.', 'This address leads to no page.')}
        action={<LinkButton href="/">{say('Về trang đầu', 'Go to the first page')}</LinkButton>}
      />
    </>
  )
}
