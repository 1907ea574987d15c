import { jsonOf } from '../../../json-of.ts'
import type { Rows } from './row.ts'
import type { Made, Things } from './things.ts'

/** The other person: they decide in the same office. */
const other = ({ worker }: Things) => worker('huyen', 'approver')

/** Signing in, the pages, and what is each person's own. */
export const ownRows: Rows = {
  ...{ health: 'open', openApi: 'open', signIn: 'open', signInWays: 'open', beginOidc: 'open', endOidc: 'open' },
  ...{ readLink: 'open', setUp: 'open', setPasswordByLink: 'open' },
  ...{ signInPage: 'page', signInFile: 'page', playerPage: 'page', playerFile: 'page', consoleFile: 'page' },
  ...{ playerStartPage: 'page', playerWorker: 'page', playerList: 'page' },
  ...{
    todayPage: 'page',
    addPage: 'page',
    accountPage: 'page',
    slogansPage: 'page',
    wallPage: 'page',
    boardPage: 'page',
    boardsPage: 'page',
    campaignsPage: 'page',
  },
  ...{ healthPage: 'page', alertsPage: 'page', showsPage: 'page', pairPage: 'page' },
  ...{ approvalsPage: 'page', submissionPage: 'page', directivesPage: 'page', peoplePage: 'page', auditPage: 'page' },
  ...{ binPage: 'page', settingsPage: 'page', kitPage: 'page' },
  ...{ campaignPage: 'page', guidesPage: 'page', guidePage: 'page' },
  emergencyPage: 'page',
  ...{ signOut: 'caller', showTotp: 'caller', askPasskey: 'caller', showPasskey: 'caller', offerTotp: 'caller' },
  ...{
    offerPasskey: 'caller',
    addPasskey: 'caller',
    readMe: 'caller',
    changePassword: 'caller',
    listSessions: 'caller',
  },
  ...{ uploadOptions: 'caller', beginUpload: 'caller', addMedia: 'caller' },
  ...{
    verifyAudit: 'whole',
    listBackups: 'whole',
    makeBackup: 'whole',
    rotateKeys: 'whole',
    readShells: 'whole',
    releaseShell: 'whole',
    stopShell: 'whole',
  },
  listNotices: { list: ['/api/v1/notices'], own: 'not-told' },
  confirmTotp: {
    async others(things) {
      const { id } = await jsonOf<Made>((await other(things)).call('POST', '/api/v1/me/factors/totp', { json: {} }))
      return { path: `/api/v1/me/factors/totp/${id}/confirm`, json: { code: '000000' } }
    },
  },
  removeFactor: {
    async others(things) {
      const { id } = await jsonOf<Made>((await other(things)).call('POST', '/api/v1/me/factors/totp', { json: {} }))
      return { path: `/api/v1/me/factors/${id}`, json: {} }
    },
  },
  endSession: {
    async others(things) {
      const answer = (await other(things)).call('GET', '/api/v1/me/sessions')
      const [session] = (await jsonOf<{ sessions: Made[] }>(answer)).sessions
      return { path: `/api/v1/me/sessions/${session?.id}` }
    },
  },
  readNotice: {
    token: 'not-found',
    async others(things) {
      const person = await other(things)
      await things.submission('huyen')
      const [notice] = (await jsonOf<{ notices: Made[] }>(person.call('GET', '/api/v1/notices'))).notices
      return { path: `/api/v1/notices/${notice?.id}/read`, json: {} }
    },
  },
}
