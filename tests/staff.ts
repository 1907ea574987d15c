import { TOTP } from 'otpauth'
import type { Plan } from '../shared/plan/plan.ts'

/** Somebody who has signed in over the network, by the cookie of their session. */
export interface Colleague {
  readonly login: string
  /** The name and the value of the session's cookie. */
  cookie(): string
  call(method: string, path: string, json?: unknown): Promise<Response>
}

/** The people of an office: whoever set the server up, one who writes and one who approves. */
export interface Staff {
  readonly administrator: Colleague
  readonly author: Colleague
  readonly approver: Colleague
  /** Has all that is written and not approved yet submitted by the author and approved by the approver. */
  approveAll(): Promise<void>
}

const password = 'cổng chào mùa thu 2026'

/**
 * Sets a new server up by its printed link, and makes its people: each signs in as people do, with a code where one is needed. `now` is
 * the server's clock (epoch ms).
 */
export async function staffOf(url: string, link: string, now: () => number = Date.now): Promise<Staff> {
  const administrator = colleague(url, 'quan-tri')
  const secret = new URL(link).hash.slice(1)
  await ok(
    administrator.call('POST', '/api/v1/sign-in/set-up', {
      ...{ secret, login: 'quan-tri', name: 'Trần Văn Quản', password, office: 'Sở Văn hóa' },
    }),
  )
  await enrol(administrator, now)
  const [author, approver] = await Promise.all([
    invite(url, administrator, now, {
      login: 'bien-tap',
      name: 'Lê Thị Biên',
      role: ['administrator', 'editor', 'technician', 'operator'],
    }),
    invite(url, administrator, now, { login: 'duyet', name: 'Phạm Văn Duyệt', role: ['approver', 'technician'] }),
  ])
  return { administrator, author, approver, approveAll: () => approveAll(author, approver) }
}

async function approveAll(author: Colleague, approver: Colleague): Promise<void> {
  const plan = await ok<Plan>(author.call('GET', '/api/v1/plan'))
  const asked = [
    ...plan.orgs.flatMap(({ id, filler }) => (filler ? [{ filler: id }] : [])),
    ...plan.campaigns.map(({ id }) => ({ campaign: id })),
    ...(plan.restrictions ?? []).map(({ id }) => ({ restriction: id })),
    ...(plan.interrupts ?? []).map(({ id }) => ({ interrupt: id })),
  ]
  for (const subject of asked) {
    const answer = await author.call('POST', '/api/v1/submissions', subject)
    // What is approved as it stands needs nobody.
    if (answer.status === 422) continue
    const { id } = await ok<{ id: string }>(Promise.resolve(answer))
    const digest = await drawn(approver, id)
    await ok(approver.call('POST', `/api/v1/submissions/${id}/approve`, { digest }))
  }
}

/** The digest of a submission once its pictures are drawn. */
async function drawn(approver: Colleague, id: string): Promise<string> {
  for (;;) {
    const { state, digest, reason } = await ok<{ state: string; digest: string; reason: string | null }>(
      approver.call('GET', `/api/v1/submissions/${id}`),
    )
    if (state === 'pending') return digest
    if (state !== 'drawing') throw new Error(`the submission is ${state}: ${reason}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

interface Invited {
  readonly login: string
  readonly name: string
  readonly role: readonly string[]
}

async function invite(
  url: string,
  administrator: Colleague,
  now: () => number,
  { login, name, role }: Invited,
): Promise<Colleague> {
  const grants = role.map((one) => ({ org: null, role: one }))
  const { link } = await ok<{ link: { secret: string } }>(
    administrator.call('POST', '/api/v1/people', { login, name, grants }),
  )
  const invited = colleague(url, login)
  const { stage } = await ok<{ stage: string }>(
    invited.call('POST', '/api/v1/sign-in/password', { secret: link.secret, password }),
  )
  if (stage === 'enrol') await enrol(invited, now)
  return invited
}

/** Makes the second factor that the person needs, and shows it. */
async function enrol(person: Colleague, now: () => number): Promise<void> {
  const { id, uri } = await ok<{ id: string; uri: string }>(person.call('POST', '/api/v1/me/factors/totp', {}))
  const { searchParams } = new URL(uri)
  const code = new TOTP({ secret: searchParams.get('secret') ?? '' }).generate({ timestamp: now() })
  await ok(person.call('POST', `/api/v1/me/factors/totp/${id}/confirm`, { code }))
}

function colleague(url: string, login: string): Colleague {
  let cookie = ''
  return {
    login,
    cookie: () => cookie,
    async call(method, path, json) {
      const answer = await fetch(`${url}${path}`, {
        method,
        headers: { origin: url, cookie, ...(json === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      })
      const [set] = answer.headers.getSetCookie()
      if (set !== undefined) cookie = set.split(';', 1)[0] ?? ''
      return answer
    },
  }
}

async function ok<T>(asked: Promise<Response>): Promise<T> {
  const answer = await asked
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${text}`)
  return (text === '' ? undefined : JSON.parse(text)) as T
}
