import type { OrgId } from '../../../shared/plan/plan.ts'
import { problem } from '../../../shared/problem/problem.ts'
import {
  addTemplate,
  changeTemplate,
  findTemplate,
  readTemplates,
  type TemplateRow,
} from '../../store/approval/emergency-store.ts'
import { decodeTemplate } from './decode-template.ts'
import { type Doer, personOf } from './doer.ts'
import type { EmergencyParts } from './emergency-parts.ts'
import { loggedTemplate } from './logged.ts'
import { noticeOfDrafted } from './notice-of.ts'
import { strangersIn } from './reached-boards.ts'
import { templateOf, textOfTemplate } from './sealed-rows.ts'
import type { EmergencyTemplate, TemplateContent } from './template.ts'

/** The templates: drafted by one person, approved by another, and then fixed until they are retired. */
export interface TemplateDesk {
  /** Those of orgs that somebody sees, or that stand above such: they are for these too. */
  list(doer: Pick<Doer, 'authority'>): Promise<readonly EmergencyTemplate[]>
  /** The drafts that somebody may approve. */
  waiting(doer: Doer): Promise<readonly EmergencyTemplate[]>
  /** Throws the problem `not-found`. */
  find(id: string, doer: Pick<Doer, 'authority'>): Promise<EmergencyTemplate>
  /** A new draft; `replaces` names one whose place it takes once approved. Throws `value-refused`, `forbidden`, `not-found`. */
  draft(org: OrgId, value: Fields, replaces: string | null, doer: Doer, at: number): Promise<EmergencyTemplate>
  /** Writes a draft anew, as it stood at `changedAt`. Throws `changed-meanwhile`, and `template-refused` for what is no draft. */
  change(id: string, value: Fields, changedAt: number, doer: Doer, at: number): Promise<EmergencyTemplate>
  /** Approves a draft as it stood at `changedAt`; none of its writers does. Throws `own-work`, `changed-meanwhile`, `already-decided`. */
  approve(id: string, changedAt: number, doer: Doer, at: number): Promise<EmergencyTemplate>
  /** Ends a draft, by an editor, or an approved one, by an approver or an administrator. */
  retire(id: string, doer: Doer, at: number): Promise<EmergencyTemplate>
}

type Fields = Readonly<Record<string, unknown>>

/** The desk over what the database keeps. */
export function templateDesk(
  parts: Pick<EmergencyParts, 'database' | 'planner' | 'log' | 'seal' | 'newId' | 'tell' | 'changed'>,
): TemplateDesk {
  const { database, log, seal } = parts

  async function rowOf(id: string, { authority }: Pick<Doer, 'authority'>): Promise<TemplateRow> {
    const row = await findTemplate(database.db, id)
    if (!row || !authority.seesCampaign({ org: row.org as OrgId })) throw problem('not-found')
    return row
  }

  function read(value: Fields, org: OrgId): TemplateContent {
    const decoded = decodeTemplate(value)
    if ('faults' in decoded) throw problem('value-refused', { faults: decoded.faults })
    refuseStrangers(decoded.content, org)
    return decoded.content
  }

  async function save(
    row: TemplateRow,
    change: Partial<Omit<TemplateRow, 'id' | 'org'>>,
    act: Parameters<typeof loggedTemplate>[0],
    doer: Doer,
    at: number,
  ): Promise<EmergencyTemplate> {
    const after = { ...row, ...change, changed_at: at }
    await database.write(async (trx) => {
      const was = { state: row.state, changedAt: row.changed_at }
      if (!(await changeTemplate(trx, row.id, was, { ...change, changed_at: at }))) throw problem('changed-meanwhile')
      const deeds = [loggedTemplate(act, templateOf(after), templateOf(row))]
      const former = act === 'emergency-template.approve' && row.replaces && (await findTemplate(trx, row.replaces))
      if (former && former.state === 'approved') {
        const retired = { state: 'retired', seal: null, changed_at: at } as const
        await changeTemplate(trx, former.id, { state: 'approved', changedAt: former.changed_at }, retired)
        deeds.push(
          loggedTemplate('emergency-template.retire', templateOf({ ...former, ...retired }), templateOf(former)),
        )
      }
      await log.append(trx, doer.actor, at, deeds)
    })
    parts.changed([row.org as OrgId])
    return templateOf(after)
  }

  return {
    async list({ authority }) {
      const rows = await readTemplates(database.db)
      return rows.filter(({ org }) => authority.seesCampaign({ org: org as OrgId })).map(templateOf)
    },
    async waiting(doer) {
      const all = (await readTemplates(database.db)).map(templateOf)
      return all.filter((template) => mayApprove(template, doer))
    },
    async find(id, doer) {
      return templateOf(await rowOf(id, doer))
    },
    async draft(org, value, replaces, doer, at) {
      if (!doer.authority.sees(org)) throw problem('not-found')
      if (!doer.authority.may('edit', org)) throw problem('forbidden')
      const { title, ...content } = read(value, org)
      if (replaces !== null && (await rowOf(replaces, doer)).org !== org) throw problem('not-found')
      const { id: author, name } = doer.caller
      const row: TemplateRow = {
        ...{ id: parts.newId(), org, title, body: JSON.stringify(content), state: 'draft', seal: null, replaces },
        ...{ author, author_name: name, writers: JSON.stringify([author]), approver: null, approver_name: null },
        ...{ made_at: at, changed_at: at, approved_at: null },
      }
      await database.write(async (trx) => {
        await addTemplate(trx, row)
        await log.append(trx, doer.actor, at, [loggedTemplate('emergency-template.draft', templateOf(row))])
      })
      const drafted = templateOf(row)
      parts.tell(noticeOfDrafted(drafted, doer.actor, at))
      parts.changed([org])
      return drafted
    },
    async change(id, value, changedAt, doer, at) {
      const row = await rowOf(id, doer)
      if (!doer.authority.may('edit', row.org as OrgId)) throw problem('forbidden')
      if (row.state !== 'draft') throw problem('template-refused', onlyDrafts)
      if (row.changed_at !== changedAt) throw problem('changed-meanwhile')
      const { title, ...content } = read(value, row.org as OrgId)
      const { id: author, name } = doer.caller
      const writers = [...new Set([...templateOf(row).writers, author])]
      const change = { title, body: JSON.stringify(content), author, author_name: name }
      // Also within one millisecond of the last change this is another one.
      const now = Math.max(at, row.changed_at + 1)
      return save(row, { ...change, writers: JSON.stringify(writers) }, 'emergency-template.change', doer, now)
    },
    async approve(id, changedAt, doer, at) {
      const row = await rowOf(id, doer)
      if (!doer.authority.may('approve', row.org as OrgId)) throw problem('forbidden')
      const person = personOf(doer)
      const { writers, content, org } = templateOf(row)
      if (row.state !== 'draft') throw problem('already-decided')
      if (writers.includes(person.id)) throw problem('own-work')
      if (row.changed_at !== changedAt) throw problem('changed-meanwhile')
      refuseStrangers(content, org)
      const change = { state: 'approved', approver: person.id, approver_name: person.name, approved_at: at } as const
      const sealed = { ...change, seal: seal.of(textOfTemplate({ ...row, ...change })) }
      return save(row, sealed, 'emergency-template.approve', doer, at)
    },
    async retire(id, doer, at) {
      const row = await rowOf(id, doer)
      const powers = row.state === 'draft' ? (['edit', 'approve'] as const) : (['approve', 'administer'] as const)
      if (!powers.some((power) => doer.authority.may(power, row.org as OrgId))) throw problem('forbidden')
      if (row.state === 'retired') throw problem('already-decided')
      return save(row, { state: 'retired', seal: null }, 'emergency-template.retire', doer, at)
    },
  }

  function refuseStrangers({ boards = {} }: TemplateContent, org: OrgId): void {
    const current = parts.planner.current()
    if (!current) throw problem('no-plan')
    const faults = strangersIn(boards, org, current)
    if (faults.length > 0) throw problem('value-refused', { faults })
  }
}

/** Whether somebody may approve a draft: a person who approves in its org, and has written none of it. */
export function mayApprove({ state, org, writers }: EmergencyTemplate, { authority, caller }: Doer): boolean {
  return state === 'draft' && caller.kind === 'person' && authority.may('approve', org) && !writers.includes(caller.id)
}

const onlyDrafts = {
  detail: 'What is approved stays as it is: draft another one that takes its place.',
  detailVi: 'Mẫu đã duyệt thì giữ nguyên: hãy soạn mẫu mới thay mẫu này.',
}
