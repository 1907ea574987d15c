import { campaignsPage } from '../campaigns/campaigns-page.tsx'

/** All that is planned. */
export const campaignsPages = { campaigns: campaignsPage }
