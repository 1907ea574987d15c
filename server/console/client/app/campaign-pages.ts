import { campaignPage } from '../campaigns/campaign-page.tsx'
import { campaignsPage } from '../campaigns/campaigns-page.tsx'

/** What is planned. */
export const campaignPages = { campaign: campaignPage, campaigns: campaignsPage }
