import { accountPage } from '../account/account-page.tsx'
import { auditPage } from '../audit/audit-page.tsx'
import { binPage } from '../bin/bin-page.tsx'
import { peoplePage } from '../people/people-page.tsx'
import { settingsPage } from '../settings/settings-page.tsx'

/** People, offices, what they did, what they removed, and what they chose. */
export const officePages = {
  account: accountPage,
  audit: auditPage,
  bin: binPage,
  people: peoplePage,
  settings: settingsPage,
}
