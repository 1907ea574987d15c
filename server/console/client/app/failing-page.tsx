import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Button, LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { say } from '../words/say.ts'

/** A page; in its place, where it throws while it is drawn, a plain sentence and a way on. What it threw is in the browser's console. */
export function FailingPage({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary(console.error)
  if (error === undefined) return <>{children}</>
  return (
    <>
      <PageHead title={say('Trang này gặp lỗi', 'This page has failed')} />
      <Notice tone="lost" isAlert>
        <p>
          {say(
            'Không mở được trang này. Điều đang soạn dở vẫn được giữ. Tải lại trang; nếu vẫn thế, báo người quản trị máy chủ.',
            'This page could not be shown. What you were writing is kept. Reload it; if that does not help, tell whoever runs the server.',
          )}
        </p>
        <Button kind="chief" onPress={() => location.reload()}>
          {say('Tải lại trang', 'Reload the page')}
        </Button>{' '}
        <LinkButton href="/">{say('Về trang đầu', 'Go to the first page')}</LinkButton>
      </Notice>
    </>
  )
}
