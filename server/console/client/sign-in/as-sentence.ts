import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'

/** What a fault says, as it stands by itself. */
export const asSentence = ({ vi, en }: Said): Said => both(sentence(vi), sentence(en))

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
