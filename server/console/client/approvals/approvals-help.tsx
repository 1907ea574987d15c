import { later } from '../kit/later.tsx'

/** What helps an approver, and whoever submitted; the words come when somebody asks for help. */
export const ApprovalsHelp = later(
  () => import('./approvals-help-words.tsx'),
  (module) => module.ApprovalsHelpWords,
)
