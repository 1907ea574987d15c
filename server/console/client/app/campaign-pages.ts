import { campaignPage } from '../campaigns/campaign-page.tsx'

/** One campaign: what is made of it needs more than the list of them. */
export const campaignPages = { campaign: campaignPage }
