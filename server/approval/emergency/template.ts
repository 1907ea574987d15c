import type { OrgId, Selector } from '../../../shared/plan/plan.ts'
import type { CapValues } from './cap/alert.ts'

/** Names a template for good. */
export type TemplateId = string & { readonly is: 'emergency-template' }

/** What stands in a template's text in place of the words that are given in the emergency. */
export const freePart = '{loi}'

/** The slogan of a template: its text has `freePart` once, or not at all. */
export interface TemplateSlide {
  readonly text: string
  readonly language?: string
  /** How long it stands, where several emergencies take turns. */
  readonly seconds?: number
  /** How it looks: the id of one of the templates that slogans are drawn with. */
  readonly look?: string
}

/** What the free part may hold. */
export interface WordsBound {
  readonly maxCharacters: number
  /** Whether it may name web addresses and telephone numbers. */
  readonly contacts: boolean
}

/** What boards show for so many minutes after a cancel. */
export interface CancelSlide {
  readonly text: string
  readonly minutes: number
}

/** All that a person writes into a template, and another approves. */
export interface TemplateContent {
  readonly title: string
  readonly slide: TemplateSlide
  readonly bound: WordsBound
  readonly cap: CapValues
  /** Null: after a cancel the boards go on as before. */
  readonly cancel: CancelSlide | null
  /** The boards that are proposed; all that the org reaches where it is left out. */
  readonly boards?: Selector
}

/** Words prepared beforehand, for an org and those below it. Instants are epoch ms. */
export interface EmergencyTemplate {
  readonly id: TemplateId
  readonly org: OrgId
  readonly content: TemplateContent
  readonly state: 'draft' | 'approved' | 'retired'
  /** The template whose place it takes once it is approved. */
  readonly replaces: TemplateId | null
  readonly author: { readonly id: string; readonly name: string }
  /** Everybody who wrote any of it. */
  readonly writers: readonly string[]
  readonly approver: { readonly id: string; readonly name: string } | null
  readonly madeAt: number
  readonly changedAt: number
  readonly approvedAt: number | null
  readonly seal: string | null
}
