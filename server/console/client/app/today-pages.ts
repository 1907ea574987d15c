import { todayPage } from '../today/today-page.tsx'

/** What everybody opens first. */
export const todayPages = { today: todayPage }
