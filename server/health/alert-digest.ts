import type { Said } from '../../shared/plan/fault.ts'
import type { Org, OrgId } from '../../shared/plan/plan.ts'
import type { OrgTree } from '../../shared/schedule/org-tree.ts'
import type { Alert } from '../store/boards/alert-store.ts'
import { timeWords } from './time-words.ts'

/** One message about several alerts: what it says in one sentence, and a line for each. */
export interface Digest {
  readonly title: Said
  /** None where the title says all. */
  readonly lines: readonly Said[]
  /** The office that all of them lie in; undefined where there is none. */
  readonly org: Org | undefined
}

const namedAtMost = 12

/** What people are told of `alerts` (at least one) at `at` (epoch ms), with times in a zone. */
export function digestOf(alerts: readonly Alert[], tree: OrgTree, zone: string, at: number): Digest {
  const org = commonOrg(alerts, tree)
  const [first] = alerts
  if (first && alerts.length === 1) return { title: lineOf(first, zone, at), lines: [], org }
  const boards = [...new Set(alerts.map(({ boardName }) => boardName))]
  const names = boards.length > namedAtMost ? `${boards.slice(0, namedAtMost).join(', ')}…` : boards.join(', ')
  const boardsSaid = boards.length === 1 ? '1 board' : `${boards.length} boards`
  const place = { vi: org ? ` ở ${org.name}` : '', en: org ? ` of ${org.name}` : '' }
  const lines = alerts.map((alert) => lineOf(alert, zone, at))
  if (alerts.some(({ code }) => code !== 'offline')) {
    return {
      title: {
        vi: `${alerts.length} cảnh báo${place.vi}, ${boards.length} bảng: ${names}`,
        en: `${alerts.length} alerts${place.en}, ${boardsSaid}: ${names}`,
      },
      ...{ lines, org },
    }
  }
  const since = timeWords(zone, at).moment(Math.min(...alerts.map((alert) => alert.since)))
  const over = alerts.filter(({ endedAt }) => endedAt !== null).length
  const back = { vi: over > 0 ? `, ${over} đã có lại` : '', en: over > 0 ? `, ${over} back again` : '' }
  return {
    title: {
      vi: `${boards.length} bảng${place.vi} mất kết nối từ ${since}${back.vi} (có thể mất điện hoặc đứt cáp khu vực): ${names}`,
      en: `${boardsSaid}${place.en} without a connection since ${since}${back.en} (perhaps a power cut or a broken cable): ${names}`,
    },
    ...{ lines, org },
  }
}

function lineOf({ boardName, messageVi, message, since, endedAt }: Alert, zone: string, at: number): Said {
  const { moment, day } = timeWords(zone, at)
  // Its words were those of the day on which it began.
  const former = day(since) === day(at) ? undefined : moment(since)
  const over = endedAt === null ? undefined : moment(endedAt)
  const vi = [former && `từ ${former}`, over && `đã hết lúc ${over}`].filter(Boolean).join(', ')
  const en = [former && `since ${former}`, over && `over at ${over}`].filter(Boolean).join(', ')
  return {
    vi: `${boardName}: ${messageVi}${vi && ` (${vi})`}`,
    en: `${boardName}: ${message}${en && ` (${en})`}`,
  }
}

/** The lowest office that stands above, or is, that of every alert. */
function commonOrg(alerts: readonly Alert[], tree: OrgTree): Org | undefined {
  const orgs: readonly OrgId[] = [...new Set(alerts.map(({ org }) => org))]
  const [first, ...others] = orgs
  if (first === undefined) return undefined
  return tree.chainOf(first).find(({ id }) => others.every((org) => tree.isWithin(org, id)))
}
