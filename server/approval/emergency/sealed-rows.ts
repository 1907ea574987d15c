import { createHash } from 'node:crypto'
import type { Hand } from '../../../shared/api/emergency.ts'
import type { OrgId } from '../../../shared/plan/plan.ts'
import type { EmergencyRow, TemplateRow } from '../../store/approval/emergency-store.ts'
import type { Seal } from '../../store/seal.ts'
import type { Emergency, EmergencyContent, EmergencyId } from './emergency.ts'
import type { EmergencyTemplate, TemplateContent, TemplateId } from './template.ts'

/** A template as it was kept; whether its seal holds is another question. */
export function templateOf(row: TemplateRow): EmergencyTemplate {
  const { approver, approver_name } = row
  return {
    id: row.id as TemplateId,
    org: row.org as OrgId,
    content: { ...(JSON.parse(row.body) as TemplateContent), title: row.title },
    state: row.state,
    replaces: row.replaces as TemplateId | null,
    author: { id: row.author, name: row.author_name },
    writers: JSON.parse(row.writers) as readonly string[],
    approver: approver === null ? null : { id: approver, name: approver_name ?? '' },
    madeAt: row.made_at,
    changedAt: row.changed_at,
    approvedAt: row.approved_at,
    seal: row.seal,
  }
}

/** What the seal of an approved template is over. */
export function textOfTemplate(row: TemplateRow): string {
  const { id, org, title, body, author, writers, approver, approved_at } = row
  return JSON.stringify(['emergency template', id, org, title, body, author, writers, approver, approved_at])
}

/** Whether a template was approved, and stands as it was. */
export function isApproved(row: TemplateRow, seal: Seal): boolean {
  return row.state === 'approved' && row.seal !== null && seal.holds(textOfTemplate(row), row.seal)
}

/** SHA-256 (hex) over all that an emergency puts on the air and says. */
export function digestOf(row: Pick<EmergencyRow, 'id' | 'org' | 'template' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([row.id, row.org, row.template, row.body]))
    .digest('hex')
}

/** What the seal of an emergency is over: all of its preparation. */
export function textOfEmergency(row: Omit<EmergencyRow, 'seal'>): string {
  const { id, org, template, body, digest, ends_at, cap_sender, cap_identifier } = row
  const { prepared_by, prepared_name, prepared_for, prepared_at } = row
  return JSON.stringify([
    ...['emergency', id, org, template, body, digest, ends_at, cap_sender, cap_identifier],
    ...[prepared_by, prepared_name, prepared_for, prepared_at],
  ])
}

/** The emergency that a row is; undefined where this server did not prepare it as it stands. */
export function emergencyOf(row: EmergencyRow, seal: Seal): Emergency | undefined {
  if (!seal.holds(textOfEmergency(row), row.seal) || row.digest !== digestOf(row)) return undefined
  return {
    id: row.id as EmergencyId,
    org: row.org as OrgId,
    template: row.template as TemplateId,
    content: JSON.parse(row.body) as EmergencyContent,
    digest: row.digest,
    state: row.state,
    endsAt: row.ends_at,
    prepared: { id: row.prepared_by, name: row.prepared_name, at: row.prepared_at },
    preparedFor: row.prepared_for,
    released: handOf(row.released_by, row.released_name, row.released_at),
    cancelled: handOf(row.cancelled_by, row.cancelled_name, row.cancelled_at),
  }
}

function handOf(id: string | null, name: string | null, at: number | null): Hand | null {
  return id === null || at === null ? null : { id, name: name ?? '', at }
}
