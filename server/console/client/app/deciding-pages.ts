import { approvalsPage } from '../approvals/approvals-page.ts'
import { submissionPage } from '../approvals/submission-page.ts'
import { directivesPage } from '../directives/directives-page.ts'
import { emergencyPage } from '../emergency/emergency-page.ts'
import { plainPage } from '../plain/plain-page.tsx'

/** Where it is decided what plays. */
export const decidingPages = {
  approvals: plainPage(() => approvalsPage),
  submission: plainPage((id) => (edges) => submissionPage(id, edges)),
  directives: plainPage(() => directivesPage),
  emergency: plainPage(() => emergencyPage),
}
