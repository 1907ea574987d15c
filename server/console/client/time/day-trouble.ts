import type { Said } from '../../../../shared/plan/fault.ts'
import { both } from '../words/say.ts'
import { noSuchDay, writtenDays } from './no-such-day.ts'

const asked = both('Ngày cần có dạng 14/10/2020.', 'The date should look like 14/10/2020.')

/** What is the matter with a typed day that `typedDay` does not read: that there is none such, or how it is typed. */
export const dayTrouble = (text: string): Said => noSuchDay(writtenDays(text)) ?? asked
