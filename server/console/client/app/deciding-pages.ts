import { approvalsPage } from '../approvals/approvals-page.tsx'
import { submissionPage } from '../approvals/submission-page.tsx'
import { directivesPage } from '../directives/directives-page.tsx'
import { emergencyPage } from '../emergency/emergency-page.tsx'

/** Where it is decided what plays. */
export const decidingPages = {
  approvals: approvalsPage,
  submission: submissionPage,
  directives: directivesPage,
  emergency: emergencyPage,
}
