import { later } from '../kit/later.tsx'

/** What helps on the page of a campaign; the words come when somebody asks for help. */
export const CampaignHelp = later(
  () => import('./campaign-help-words.tsx'),
  (module) => module.CampaignHelpWords,
)
