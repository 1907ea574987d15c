import type { Keys } from '../../../shared/api/installation.ts'
import { type Decoder, isObject, object, textThat } from '../../../shared/plan/decoding.ts'
import { refuse } from '../../../shared/plan/fault.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import { isFresh, notFresh } from '../../access/fresh-session.ts'
import type { Database } from '../../db/database.ts'
import type { Roots, Rotation } from '../../signing/roots.ts'
import { json } from '../calls/answers.ts'
import { decodedBody } from '../calls/decoded-body.ts'
import type { Call, Route } from '../route.ts'

/** What routes of the manifests' keys answer from. */
export interface KeysRouteParts {
  readonly roots: Roots
  readonly database: Database
}

const ofOrg = object<{ readonly org: string }>({
  org: textThat((text) => /^(\*|[a-z0-9-]{1,64})$/.test(text), {
    en: 'expected the id of an org, or * for all without a key of their own',
    vi: 'phải là mã đơn vị, hoặc * cho các đơn vị chưa có khóa riêng',
  }),
})
const ofRoot = object<{ readonly root: true }>({
  root: (value, place) => (value === true ? value : refuse(place, { en: 'expected true', vi: 'phải là true' })),
})
const rotation: Decoder<Rotation> = (value, place) =>
  isObject(value) && 'root' in value ? ofRoot(value, place) : ofOrg(value, place)

/** The keys by which boards believe what they play. */
export function keysRoutes({ roots, database }: KeysRouteParts): Route[] {
  async function shown({ authority }: Call): Promise<Response> {
    const { version, issuedAt, root, publish } = roots.newest()
    const versions = roots.all()
    const generations = versions[versions.length - 1]?.generations ?? {}
    const orgs = Object.entries(publish).flatMap(([org, role]) => {
      if (org === '*' ? !authority.mayEverywhere('see') : !authority.sees(org as OrgId)) return []
      return [{ org, keyId: role.keys[0] ?? null, generation: generations[org] ?? null }]
    })
    return json<Keys>({
      root: { version, issuedAt, keys: root.keys.length, orgs },
      canRotate: await roots.canRotate(),
      versions: versions.map(({ version, madeAt }) => ({ version, madeAt })),
    })
  }

  return [
    {
      id: 'readKeys',
      method: 'GET',
      path: '/api/v1/keys',
      access: 'see',
      summary:
        'By which keys boards believe their manifests: of the orgs that one sees; `*` is the key of those without one of their own. ' +
        '`canRotate`: whether the root key is at this server.',
      answer: { status: 200, describes: 'The newest document of keys.', schema: 'Keys' },
      handle: shown,
    },
    {
      id: 'rotateKeys',
      method: 'POST',
      path: '/api/v1/keys/rotate',
      access: 'administer',
      summary:
        'Puts a new key in place of an org’s publishing key, or of the root key; within ten minutes of signing in. Boards are told at once, ' +
        'and those that are not connected when they come back; what they play goes on.',
      body: { types: ['application/json'], maxBytes: 1024, schema: 'KeyRotation' },
      answer: { status: 200, describes: 'The new document of keys.', schema: 'Keys' },
      refuses: ['forbidden', 'value-refused', 'not-found', 'password-needed', 'root-key-missing', 'roots-broken'],
      async handle(call) {
        if (!call.authority.mayEverywhere('administer')) throw problem('forbidden')
        const asked = decodedBody(call, rotation)
        const { caller } = call
        // Whoever rotates decides what boards believe: a session that was stolen must not.
        if (caller?.kind === 'person' && !(await isFresh(database.db, caller, call.at))) throw notFresh()
        await roots.rotate(asked, call.actor, call.at)
        return shown(call)
      },
    },
  ]
}
