import { accountPage } from '../account/account-page.ts'
import { auditPage } from '../audit/audit-page.ts'
import { peoplePage } from '../people/people-page.ts'
import { plainPage } from '../plain/plain-page.tsx'

/** People, offices and what they did. */
export const officePages = {
  account: plainPage(() => accountPage),
  audit: plainPage(() => auditPage),
  people: plainPage(() => peoplePage),
}
