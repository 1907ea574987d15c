import type { Org } from '../../../../shared/plan/plan.ts'
import { orgTreeOf } from '../../../../shared/schedule/org-tree.ts'
import { may } from '../api/me.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { takeDownButtons } from '../take-down/take-down-buttons.ts'
import { inOurs, say } from '../words/say.ts'
import { levelWords } from './level-words.ts'
import { addOrg, changeOrg, orgTimes } from './org-dialogs.ts'
import type { PeoplePart } from './people-list.ts'
import { settingsDialog } from './settings-dialog.ts'

/** The tree of offices, each with what can be done about it. */
export function orgList(edges: Edges): PeoplePart {
  const element = make('div', { class: 'card' })
  let now: PlanNow | undefined

  function draw(of: PlanNow): void {
    const { orgs } = of.plan
    const known = new Set<string>(orgs.map(({ id }) => id))
    element.replaceChildren(
      branch(
        orgs.filter(({ parent }) => parent === undefined || !known.has(parent)),
        of,
      ),
    )
  }

  function branch(orgs: readonly Org[], of: PlanNow): HTMLElement {
    return make('ul', { class: 'tree' }, ...orgs.map((org) => rowOf(org, of)))
  }

  function rowOf(org: Org, of: PlanNow): HTMLElement {
    const { plan } = of
    const below = plan.orgs.filter(({ parent }) => parent === org.id)
    const tree = orgTreeOf(plan.orgs)
    const boards = plan.boards.filter((board) => tree.isWithin(board.org, org.id)).length
    const about = [inOurs(levelWords(org.level)), say(`${boards} bảng`, `${boards} boards`)].filter(Boolean).join(' · ')
    const button = (text: string, label: string, act: () => void) =>
      make('button', { type: 'button', class: 'slight', 'aria-label': `${label}: ${org.name}`, onclick: act }, text)
    const isMine = may(edges.me, 'administer', org.id, plan)
    const doings = [
      ...(isMine
        ? [
            button(say('Sửa', 'Change'), say('Sửa cơ quan', 'Change the office'), () => changeOrg(org, of, edges)),
            button(say('Thêm cấp dưới', 'Add below'), say('Thêm cấp dưới của', 'Add an office below'), () =>
              addOrg(org, of, edges),
            ),
          ]
        : []),
      button(
        say('Thiết lập', 'Settings'),
        say('Thiết lập của', 'Settings of'),
        () => void settingsDialog(org, isMine, edges),
      ),
      button(
        say('Các tên đã dùng', 'Former names'),
        say('Các tên đã dùng của', 'Former names of'),
        () => void orgTimes(org),
      ),
      ...takeDownButtons({
        ...{ subject: { what: 'everything' }, org: org.id, now: of, edges },
        name: say(`tất cả của ${org.name}`, `everything of ${org.name}`),
      }),
    ]
    return make(
      'li',
      { 'data-org': org.id },
      make(
        'div',
        { class: 'org' },
        make('strong', {}, org.name),
        ' ',
        make('small', {}, about),
        make('span', { class: 'doings' }, ...doings),
      ),
      ...(below.length > 0 ? [branch(below, of)] : []),
    )
  }

  return {
    element,
    show(next) {
      now = next
      if (now) draw(now)
    },
  }
}
