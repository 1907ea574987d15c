import type { OrgId } from '../../shared/plan/plan.ts'
import type { BareQuestion } from './bare-office.ts'
import { noon, type office } from './office.ts'

/** A question of the office under its name. */
export interface Question extends BareQuestion {
  readonly name: string
  /** The list in our answer that has as many things as the rows of the first statement tell of. */
  readonly counts?: string
  /** Most of the answer is worked out, not read. */
  readonly isWorkedOut?: true
}

/** Every list, and one thing of each, as a district's administrator asks for them; beside each the SQL that reads the same. */
export function questionsOf({
  planner,
  person,
  approved,
  pending,
}: Awaited<ReturnType<typeof office>>): readonly Question[] {
  const { plan, tree } = planner.current()!
  const district = plan.orgs[1]!.id
  const orgs = plan.orgs.map(({ id }) => id).filter((org) => tree.isWithin(org, district))
  const above: readonly OrgId[] = [
    ...orgs,
    ...tree
      .chainOf(district)
      .slice(1)
      .map(({ id }) => id),
  ]
  const board = plan.boards.find(({ org }) => org === orgs[1])!.id
  const commune = orgs[1]!
  const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ')
  const boards = `select boards.id, boards.body, orgs.body as org, pairings.made_at as paired, board_reports.state,
    (select max(version) from playlists where playlists.board = boards.id) as version
    from boards inner join orgs on orgs.id = boards.org left join pairings
    on pairings.board = boards.id and pairings.ended_at is null
    left join board_reports on board_reports.board = boards.id where boards.binned_at is null and`
  const people = (page: string) => `select page.*, grants.id as grant_id, grants.org, grants.role, grants.starts_at,
    grants.ends_at, grants.deputy_for, factors.kind from (select id, login, name, email, state, seen_at from people ${page}) as page
    left join grants on grants.person = page.id and (grants.ends_at is null or grants.ends_at > ?)
    left join factors on factors.person = page.id order by page.login, grants.made_at, grants.id, factors.kind`
  const head = `id, kind, campaign, take_down, org, title, state, author, author_name, writers, submitted_at, reminded_at, decided_at,
    note, reason, digest, drawn, seal`
  const approvals = `select submission, person, name, approved_at, digest, seal from approvals where submission`
  const settings = (chain: readonly string[]) => ({
    sql: `select org, body from org_settings where org in (${marks(chain)})`,
    parameters: chain,
  })
  const submission = (id: string) => [
    { sql: `select ${head}, places, items, pictures, findings from submissions where id = ?`, parameters: [id] },
    { sql: `${approvals} in (?) order by approved_at, person`, parameters: [id] },
    {
      sql: 'select people.id, people.name from submissions, json_each(writers), people where submissions.id = ? and people.id = value',
      parameters: [id],
    },
    settings(tree.chainOf(commune).map((org) => org.id)),
  ]
  const inOrgs = `org in (${marks(orgs)})`
  return [
    {
      name: 'boards',
      path: '/api/v1/boards',
      counts: 'boards',
      statements: [{ sql: `${boards} boards.${inOrgs} order by boards.position limit 101`, parameters: orgs }],
    },
    {
      name: 'a board',
      path: `/api/v1/boards/${board}`,
      statements: [{ sql: `${boards} boards.id = ?`, parameters: [board] }],
    },
    {
      name: 'people',
      path: '/api/v1/people',
      counts: 'people',
      statements: [
        {
          sql: people(
            `where exists (select id from grants where grants.person = people.id and ${inOrgs} and (ends_at is null or ends_at > ?))
            order by login limit 101`,
          ),
          parameters: [...orgs, noon, noon],
        },
      ],
    },
    {
      name: 'a person',
      path: `/api/v1/people/${person}`,
      statements: [{ sql: people('where id = ?'), parameters: [person, noon] }],
    },
    {
      name: 'orgs',
      path: '/api/v1/orgs',
      counts: 'orgs',
      statements: [
        {
          sql: `select id, body from orgs where binned_at is null and id in (${marks(above)}) order by position limit 101`,
          parameters: above,
        },
        {
          sql: `select org, from_at, to_at, name, level, parent from org_times where org in (${marks(above)}) order by from_at`,
          parameters: above,
        },
      ],
    },
    {
      name: 'an org',
      path: `/api/v1/orgs/${commune}`,
      statements: [
        { sql: 'select id, body from orgs where id = ?', parameters: [commune] },
        {
          sql: 'select org, from_at, to_at, name, level, parent from org_times where org = ? order by from_at',
          parameters: [commune],
        },
      ],
    },
    {
      name: 'submissions',
      path: '/api/v1/submissions',
      counts: 'submissions',
      statements: [
        {
          sql: `select ${head} from submissions where ${inOrgs} order by submitted_at desc, id desc limit 51`,
          parameters: orgs,
        },
        {
          sql: `${approvals} in (select id from submissions where ${inOrgs} order by submitted_at desc, id desc limit 51)
            order by approved_at, person`,
          parameters: orgs,
        },
        settings(above),
      ],
    },
    { name: 'a submission', path: `/api/v1/submissions/${approved}`, statements: submission(approved) },
    {
      name: 'a submission that waits',
      path: `/api/v1/submissions/${pending}`,
      statements: submission(pending),
      isWorkedOut: true,
    },
    {
      name: 'log',
      path: '/api/v1/audit',
      counts: 'entries',
      statements: [
        {
          sql: `select seq, at, actor_kind, actor, actor_name, address, act, subject_kind, subject, org, before, after, hash
            from audit where seq in (select seq from audit where ${inOrgs} order by seq desc limit 101) order by seq desc`,
          parameters: orgs,
        },
      ],
    },
    {
      name: 'media',
      path: '/api/v1/media',
      counts: 'media',
      statements: [
        {
          sql: `select sha256, kind, state, name, type, bytes, width, height, ms, master, uploaded_at, uploaded_by, facts from media
            where exists (select org from media_orgs where media_orgs.sha256 = media.sha256 and ${inOrgs})
            order by uploaded_at desc, sha256 desc limit 51`,
          parameters: orgs,
        },
      ],
    },
  ]
}
