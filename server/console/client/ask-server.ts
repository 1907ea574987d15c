import type { Fault, Said } from '../../../shared/plan/fault.ts'
import type { ProblemDocument } from '../../../shared/problem/problem.ts'
import { both } from './say.ts'

/** The server refused, or could not be asked. `code` is that of its problem, or `unreachable`. */
export class Refused extends Error {
  readonly code: string
  readonly said: Said
  readonly faults: readonly Fault[]

  constructor(code: string, said: Said, faults: readonly Fault[] = []) {
    super(said.en)
    this.code = code
    this.said = said
    this.faults = faults
  }
}

const unreachable = both('Chưa liên lạc được với máy chủ.', 'The server cannot be reached.')
const signedOut = both(
  'Phiên làm việc đã hết. Mở liên kết đăng nhập mới ở một thẻ khác, rồi làm tiếp ở đây.',
  'Your session has ended. Open a new sign-in link in another tab, then go on here.',
)

/** Asks the server; throws `Refused` where it refuses or does not answer. A 304 is an answer. */
export async function askServer(path: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(path, init)
  } catch (cause) {
    throw Object.assign(new Refused('unreachable', unreachable), { cause })
  }
  if (answer.ok || answer.status === 304) return answer
  throw await refusalIn(answer)
}

/** Asks for JSON. The shape is the server's word: both come from one checkout. */
export async function askJson<T>(path: string, init?: RequestInit): Promise<T> {
  return (await askServer(path, init)).json() as Promise<T>
}

/** A request that carries JSON text, meant for the plan with this entity tag where one is given. */
export function sending(method: string, body: string, tag?: string): RequestInit {
  return { method, body, headers: { 'content-type': 'application/json', ...(tag ? { 'if-match': tag } : {}) } }
}

/** What a failure says to a person: the server's own words, or that something is wrong here. */
export function wordsOf(error: unknown): Said {
  if (error instanceof Refused) return error.said
  const text = error instanceof Error ? error.message : String(error)
  return both(`Trang gặp lỗi: ${text}`, `The page has failed: ${text}`)
}

async function refusalIn(answer: Response): Promise<Refused> {
  if (answer.status === 401) return new Refused('not-signed-in', signedOut)
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new Refused('unreachable', unreachable)
  }
  const problem = (await answer.json()) as ProblemDocument & { readonly faults?: readonly Fault[] }
  const { code, title, titleVi, detail, detailVi, faults } = problem
  return new Refused(
    code,
    both([titleVi, detailVi].filter(Boolean).join('. '), [title, detail].filter(Boolean).join('. ')),
    faults,
  )
}
