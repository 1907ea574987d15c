import { ourScript } from '../api/our-script.ts'
import type { PageModule } from './page-module.ts'

/** A page of the console by its address, of which the part in parentheses is given to it. */
interface Row {
  readonly at: RegExp
  readonly load: () => Promise<PageModule>
}

// What belongs together is one script: a script a page would cost each of them a part of what they share.
const today = () => ourScript(() => import('./today-pages.ts')).then((module) => module.todayPages)
const adding = () => ourScript(() => import('./adding-pages.ts')).then((module) => module.addingPages)
const campaigns = () => ourScript(() => import('./campaigns-pages.ts')).then((module) => module.campaignsPages)
const planning = () => ourScript(() => import('./campaign-pages.ts')).then((module) => module.campaignPages)
const library = () => ourScript(() => import('./library-pages.ts')).then((module) => module.libraryPages)
const theBoards = () => ourScript(() => import('./board-pages.ts')).then((module) => module.boardPages)
const deciding = () => ourScript(() => import('./deciding-pages.ts')).then((module) => module.decidingPages)
const machines = () => ourScript(() => import('./machine-pages.ts')).then((module) => module.machinePages)
const office = () => ourScript(() => import('./office-pages.ts')).then((module) => module.officePages)
const guides = () => ourScript(() => import('./guide-pages.ts')).then((module) => module.guidePages)
const kit = () => ourScript(() => import('./kit-pages.ts')).then((module) => module.kitPages)

const rows: readonly Row[] = [
  { at: /^\/$/, load: () => today().then(({ today }) => today) },
  { at: /^\/add$/, load: () => adding().then(({ add }) => add) },
  { at: /^\/campaigns$/, load: () => campaigns().then(({ campaigns }) => campaigns) },
  { at: /^\/campaigns\/([a-z0-9-]+)$/, load: () => planning().then(({ campaign }) => campaign) },
  { at: /^\/slogans$/, load: () => library().then(({ library }) => library) },
  { at: /^\/boards$/, load: () => theBoards().then(({ boards }) => boards) },
  { at: /^\/boards\/([a-z0-9-]+)$/, load: () => theBoards().then(({ board }) => board) },
  { at: /^\/approvals$/, load: () => deciding().then(({ approvals }) => approvals) },
  { at: /^\/approvals\/([\w-]+)$/, load: () => deciding().then(({ submission }) => submission) },
  { at: /^\/directives$/, load: () => deciding().then(({ directives }) => directives) },
  { at: /^\/emergency$/, load: () => deciding().then(({ emergency }) => emergency) },
  { at: /^\/pair$/, load: () => machines().then(({ pair }) => pair) },
  { at: /^\/health$/, load: () => machines().then(({ health }) => health) },
  { at: /^\/alerts$/, load: () => machines().then(({ alerts }) => alerts) },
  { at: /^\/shows$/, load: () => machines().then(({ shows }) => shows) },
  { at: /^\/wall$/, load: () => machines().then(({ wall }) => wall) },
  { at: /^\/account$/, load: () => office().then(({ account }) => account) },
  { at: /^\/audit$/, load: () => office().then(({ audit }) => audit) },
  { at: /^\/people$/, load: () => office().then(({ people }) => people) },
  { at: /^\/bin$/, load: () => office().then(({ bin }) => bin) },
  { at: /^\/settings$/, load: () => office().then(({ settings }) => settings) },
  { at: /^\/guides(?:\/([a-z-]+))?$/, load: () => guides().then(({ guide }) => guide) },
  { at: /^\/console\/kit$/, load: () => kit().then(({ kit }) => kit) },
]

/** What a path leads to: how its page is loaded, and the part of the address that names a thing. */
export interface Destination {
  readonly load: Row['load']
  readonly id: string
}

/** The page at a path; undefined where it is none of the console’s. */
export function destinationOf(path: string): Destination | undefined {
  for (const { at, load } of rows) {
    const match = at.exec(path)
    if (match) return { load, id: match[1] ?? '' }
  }
  return undefined
}
