import { Refused, wordsOf } from '../api/ask-server.ts'
import { tell, told } from '../state/tell.ts'
import { both, inOurs } from '../words/say.ts'

const unhandled = both(
  'Trang gặp lỗi: việc vừa rồi có thể chưa xong. Tải lại trang rồi làm lại; điều đang soạn dở vẫn được giữ.',
  'The page has failed: what was just done may not be finished. Reload it and carry on; what you are writing is kept.',
)

/** Says from now on where a press or an effect of a page fails and nothing of the page says so; what it was the browser's console has. */
export function tellUnhandled(): void {
  addEventListener('unhandledrejection', ({ reason }) => tellOf(reason))
  addEventListener('error', ({ error }) => tellOf(error))
}

function tellOf(error: unknown): void {
  // A line that broke stands above every page, and what was given up is missed by nobody.
  if (!(error instanceof Error) || error.name === 'AbortError' || !isOurs(error)) return
  if (error instanceof Refused && error.code === 'unreachable') return
  const text = inOurs(error instanceof Refused ? wordsOf(error) : unhandled)
  // Said once more, it would be read out once more.
  if (!told.peek().some((one) => one.text === text)) tell(text, 'trouble')
}

/** Whether a script of ours threw it: what people have added to their browser fails in the same window. */
const isOurs = ({ stack }: Error): boolean => stack?.includes(`${location.origin}/`) ?? false
