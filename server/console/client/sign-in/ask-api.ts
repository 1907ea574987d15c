import type { Fault, Said } from '../../../../shared/plan/fault.ts'
import type { ProblemDocument } from '../../../../shared/problem/problem.ts'
import { Refused } from '../api/ask-server.ts'
import { counted } from '../words/counted.ts'
import { both } from '../words/say.ts'

const unreachable = both(
  'Chưa liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
  'The server cannot be reached. Check the network, then try again.',
)

/**
 * Asks the API while somebody is signing in or proving who they are: a 401 is then the answer to what was typed, not the end of a
 * session. Answers the JSON, undefined for an answer without one; throws `Refused`.
 */
export async function askApi<T>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(`/api/v1${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch (cause) {
    throw Object.assign(new Refused('unreachable', unreachable), { cause })
  }
  if (answer.status === 204) return undefined as T
  if (answer.ok) return (await answer.json()) as T
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    throw new Refused('unreachable', unreachable)
  }
  const problem = (await answer.json()) as ProblemDocument & { readonly faults?: readonly Fault[] }
  const { code, title, titleVi, detail, detailVi, faults } = problem
  if (code === 'too-many') throw new Refused(code, waitWords(Number(answer.headers.get('retry-after'))))
  // What is wrong in particular says more than what kind of thing is wrong.
  throw new Refused(code, both(sentence(detailVi ?? titleVi), sentence(detail ?? title)), faults)
}

/** That it was tried too often, and when it may be tried again, in seconds where that is known. */
function waitWords(seconds: number): Said {
  if (!(seconds > 0)) return both('Thử quá nhiều lần. Đợi một lúc rồi thử lại.', 'Too many tries. Wait a while.')
  const minutes = Math.ceil(seconds / 60)
  return seconds < 90
    ? both(
        `Thử quá nhiều lần. Đợi ${seconds} giây rồi thử lại.`,
        `Too many tries. Try again in ${counted(seconds, 'second')}.`,
      )
    : both(
        `Thử quá nhiều lần. Đợi ${minutes} phút rồi thử lại.`,
        `Too many tries. Try again in ${counted(minutes, 'minute')}.`,
      )
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
