import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'
import { sentence } from '../words/sentence.ts'

/** What a fault says, as it stands by itself. */
export const asSentence = ({ vi, en }: Said): Said => both(`${sentence(vi)}.`, `${sentence(en)}.`)
