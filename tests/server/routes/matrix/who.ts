import { roles } from '../../../../server/access/roles.ts'
import type { Role } from '../../../../shared/api/role.ts'
import { jsonOf } from '../../../json-of.ts'
import { aBoardsHeader } from '../../a-board.ts'
import type { aServer, CallOptions } from '../../a-server.ts'
import { aPerson } from '../../people.ts'

type Server = Awaited<ReturnType<typeof aServer>>

/** Who asks: somebody with roles in `huyen`, or none; a token; the token of `bang-huyen`; or nobody. */
export interface Who {
  readonly kind: 'person' | 'token' | 'board' | 'nobody'
  readonly roles: readonly Role[]
  /** A person's own id; else empty. */
  readonly id: string
  call(method: string, path: string, options?: Omit<CallOptions, 'unsigned'>): Promise<Response>
}

const ofToken: readonly Role[] = ['administrator', 'editor', 'operator', 'technician']

/** Everybody by whom every route is asked. */
export const everybody: Readonly<Record<string, (server: Server) => Promise<Who>>> = {
  ...Object.fromEntries(
    roles.map((role) => [`the ${role} of an office`, (server: Server) => aPersonWith(server, role)]),
  ),
  'somebody with a role nowhere': (server) => aPersonWith(server),
  'a token with all that tokens may have': async (server) => {
    const json = { label: 'máy', org: 'huyen', roles: ofToken, endsAt: server.clock.at + 86_400_000 }
    const maker = await aPerson(server, { org: 'huyen', role: 'administrator' })
    const { secret } = await jsonOf<{ secret: string }>(maker.call('POST', '/api/v1/tokens', { json }))
    return { kind: 'token', roles: ofToken, id: '', call: carrying(server, { authorization: `Bearer ${secret}` }) }
  },
  'the token of a board': async (server) => {
    return { kind: 'board', roles: [], id: '', call: carrying(server, await aBoardsHeader(server, 'bang-huyen')) }
  },
  nobody: async (server) => ({ kind: 'nobody', roles: [], id: '', call: carrying(server, {}) }),
}

async function aPersonWith(server: Server, ...having: readonly Role[]): Promise<Who> {
  const { id, call } = await aPerson(server, { org: 'huyen', role: having })
  return { kind: 'person', roles: having, id, call }
}

function carrying(server: Server, credentials: Record<string, string>): Who['call'] {
  return (method, path, options = {}) =>
    server.call(method, path, { ...options, unsigned: true, headers: { ...credentials, ...options.headers } })
}
