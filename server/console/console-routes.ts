import type { Route } from '../routes/route.ts'
import { type BuiltFiles, builtPage, smallFile } from '../routes/system/built-files.ts'

/** The operators' pages and their files. One document serves every page: its script reads the address. */
export function consoleRoutes(files: BuiltFiles): Route[] {
  const page = (id: string, path: string, summary: string): Route => ({
    ...{ id, path, summary, method: 'GET', access: 'signed', page: true },
    answer: { status: 200, describes: 'The page.', type: 'text/html' },
    refuses: ['not-found'],
    handle: () => builtPage(files, 'page.html'),
  })
  return [
    page(
      'todayPage',
      '/',
      'What is on today: every board as it looks now, what waits, what is wrong, what begins and ends.',
    ),
    page('addPage', '/add', 'Words and banners as they will stand on every board, and where they go.'),
    page('accountPage', '/account', 'One’s own account: what one may do, and how one signs in.'),
    page('wallPage', '/wall', 'Every board playing, side by side.'),
    page(
      'campaignsPage',
      '/campaigns',
      'Every campaign with how far it is, their milestones, and the plan in and out.',
    ),
    page('slogansPage', '/slogans', 'The official slogans of an office, with where each comes from.'),
    page('boardsPage', '/boards', 'The boards as a list and on a map, changed one by one or many as one.'),
    page('campaignPage', '/campaigns/{campaign}', 'One campaign; `new` stands for one that is to be made.'),
    page('boardPage', '/boards/{board}', 'A board’s day, with a preview of any instant and the reasons for it.'),
    page('approvalsPage', '/approvals', 'What waits for approval, and what was decided.'),
    page(
      'submissionPage',
      '/approvals/{submission}',
      'One submission: every picture of it, what it displaces, and the decision.',
    ),
    page('directivesPage', '/directives', 'What offices above direct, and what came of what was directed.'),
    page('emergencyPage', '/emergency', 'Emergencies: on the air, waiting for their release, and the templates.'),
    page('healthPage', '/health', 'How every board and its machine are, and why.'),
    page('alertsPage', '/alerts', 'What was or is wrong with boards, and whom an office has told of it.'),
    page('showsPage', '/shows', 'What a board played on a day, and the shows of a campaign.'),
    page('pairPage', '/pair', 'Pairs the machine that shows a code; a QR address brings the code behind its `#`.'),
    page('peoplePage', '/people', 'The people, offices and tokens of an installation.'),
    page('auditPage', '/audit', 'Who did what, and when.'),
    page('binPage', '/bin', 'What was removed from the plan in the last ninety days, to be put back.'),
    page('settingsPage', '/settings', 'What offices choose, and the keys, backups and builds of the installation.'),
    page('guidesPage', '/guides', 'How these pages are used, for each of those who use them.'),
    page('guidePage', '/guides/{guide}', 'One guide, by its name; it is printed as it stands.'),
    page('kitPage', '/console/kit', 'What these pages are made of: colours, sizes and every component in its states.'),
    {
      id: 'consoleFile',
      method: 'GET',
      path: '/console/{file}',
      access: 'signed',
      page: true,
      summary: 'A file of these pages; its name carries a hash of its content.',
      answer: { status: 200, describes: 'The file.' },
      refuses: ['not-found'],
      handle: (call) => smallFile(files, call, 'private'),
    },
  ]
}
