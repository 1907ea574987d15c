import { wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { pagedList } from '../plain/paged-list.ts'
import { tabs } from '../plain/tabs.ts'
import { inOurs, say } from '../words/say.ts'
import { type EmergencyLine, listEmergencies, listTemplates, readEmergency, type Template } from './emergency.ts'
import { emergencyCard } from './emergency-card.ts'
import { prepareForm } from './prepare-form.ts'
import { releaseView } from './release-view.ts'
import { templateList } from './template-list.ts'

/** Besides what the server says by itself: nobody is to miss one that waits for them. */
const askEveryMs = 15_000

type Which = 'prepare' | 'templates' | 'history'

/** “Khẩn cấp”: what is on the air, what waits for its release, preparing one, the templates, and what there was. */
export function emergencyPage(edges: Edges): Page {
  const title = say('Phát khẩn cấp', 'Emergencies')
  const urgent = make('div', { class: 'urgent', 'aria-live': 'polite' })
  const opened = make('div', { class: 'opened' })
  const panel = make('div', {})
  const form = prepareForm(edges, (emergency) => void open(emergency.id))
  const history = pagedList<EmergencyLine>({
    holder: make('div', { class: 'cards' }),
    rowOf: (line) => emergencyCard(line, edges, doings),
    empty: say('Chưa có lần phát khẩn nào.', 'There has been no emergency yet.'),
    async ask(cursor) {
      const { emergencies, next } = await listEmergencies(cursor)
      return { rows: emergencies, next }
    },
  })
  const element = make(
    'div',
    { class: 'emergency-page' },
    make('div', { class: 'heading' }, make('h1', {}, title)),
    urgent,
    opened,
    tabs<Which>(
      say('Phần', 'Part'),
      [
        ['prepare', say('Soạn phát khẩn', 'Prepare')],
        ['templates', say('Mẫu', 'Templates')],
        ['history', say('Tất cả các lần', 'All of them')],
      ],
      'prepare',
      panel,
      (next) => {
        which = next
        showPanel()
      },
    ),
  )
  const doings = { open: (id: string) => void open(id), changed: () => void reload() }
  let which: Which = 'prepare'
  let now: PlanNow | undefined
  let templates: readonly Template[] = []
  let shown: string | undefined
  let askedOn = 0
  /** The plan and the templates that the form shows. */
  let shownIn = ''

  async function reload(): Promise<void> {
    askedOn = edges.steady()
    try {
      const [list, all] = await Promise.all([listEmergencies(undefined), listTemplates()])
      templates = all
      const live = list.emergencies.filter(({ stage }) => stage === 'running')
      const waiting = list.emergencies.filter(({ stage, trial }) => stage === 'prepared' && !trial)
      urgent.replaceChildren(...[...live, ...waiting].map((line) => emergencyCard(line, edges, doings)))
      const known = `${now?.tag} ${templates.map(({ id, tag, state }) => `${id}${tag}${state}`).join()}`
      if (known !== shownIn) form.show(now, templates)
      shownIn = known
      showPanel()
    } catch (error) {
      edges.tell(inOurs(wordsOf(error)), 'trouble')
    }
  }

  function showPanel(): void {
    // What somebody is typing into stays where it is.
    if (which === 'prepare') {
      if (form.element.parentElement !== panel) panel.replaceChildren(form.element)
    } else if (which === 'templates') panel.replaceChildren(templateList(templates, now, edges, () => void reload()))
    else {
      panel.replaceChildren(history.element)
      void history.reload()
    }
  }

  async function open(id: string): Promise<void> {
    shown = id
    try {
      const emergency = await readEmergency(id)
      if (shown !== id) return
      opened.replaceChildren(releaseView(emergency, now, edges, { close, changed: () => void open(id) }))
      opened.scrollIntoView({ block: 'start' })
      await reload()
    } catch (error) {
      edges.tell(inOurs(wordsOf(error)), 'trouble')
    }
  }

  function close(): void {
    shown = undefined
    opened.replaceChildren()
  }

  return {
    element,
    title,
    tick() {
      form.tick()
      const isDue = edges.steady() - askedOn > askEveryMs
      if (now && isDue && document.visibilityState === 'visible') void reload()
    },
    show(next) {
      const first = now === undefined
      now = next
      if (next === undefined) return
      if (first && location.hash.length > 1) void open(location.hash.slice(1))
      else void reload()
    },
    heard: (what) => void (what === 'emergencies' && reload()),
  }
}
