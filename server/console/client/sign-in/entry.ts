import type { Said } from '../../../../shared/plan/fault.ts'

/** A field of a form in which people show who they are: what it is called, how the browser fills it in, and what may be wrong with it. */
export interface Entry<Name extends string = string> {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  readonly type?: 'text' | 'password' | 'email'
  readonly autocomplete: AutoFill
  readonly value?: string
  readonly isReadOnly?: boolean
  readonly isOptional?: boolean
  /** It is there for the browser’s store of passwords alone. */
  readonly isHidden?: boolean
  readonly maxlength?: number
  readonly inputMode?: 'numeric'
  /** What is wrong with a value, beside all that was typed; undefined where nothing is. */
  readonly check?: (value: string, typed: Typed<string>) => Said | undefined
}

/** What was typed, by the names of the fields; passwords to the letter, all else without what surrounds it. */
export type Typed<Name extends string> = Readonly<Record<Name, string>>
