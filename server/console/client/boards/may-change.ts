import { mayIn } from '../state/signed-in.ts'

/** Whether the person sets up boards of an office: as its technician or its administrator. */
export const mayChangeIn = (org: string): boolean => mayIn('pair', org) || mayIn('administer', org)
