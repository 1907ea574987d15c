import { askJson, wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { tabs } from '../plain/tabs.ts'
import { inOurs, say } from '../words/say.ts'
import type { Directive } from './directive.ts'
import { issuedCard } from './issued-card.ts'
import { receivedCard } from './received-card.ts'
import { standingList } from './standing-list.ts'

type Which = 'received' | 'issued'

const atOnce = 50
const everyMs = 10_000

/** What offices above direct here, and what came of what was directed from here. */
export function directivesPage(edges: Edges): Page {
  const title = say('Chỉ đạo', 'Directives')
  let which: Which = 'received'
  let now: PlanNow | undefined
  let count = atOnce
  let asked = 0
  let dueOn = 0
  const list = standingList<Directive>(
    ({ campaign }) => `${which} ${campaign}`,
    (directive) => JSON.stringify(directive, unlessConnected),
    (directive) =>
      which === 'issued'
        ? issuedCard(directive, now as PlanNow, edges)
        : receivedCard(directive, now as PlanNow, edges, () => void read()),
  )
  const said = make('p', { class: 'quiet', role: 'status' })
  const more = make('button', { type: 'button', hidden: true, onclick: showMore }, say('Xem thêm', 'More'))
  const panel = make('div', {}, said, list.element, more)
  const choices = [
    ['received', say('Nhận từ cấp trên', 'From above')],
    ['issued', say('Đã ban hành', 'Issued')],
  ] as const
  const element = make('div', { class: 'directives-page' }, make('div', { class: 'heading' }, make('h1', {}, title)))

  /** Once it is known where the person’s offices stand: nobody directs those at the top. */
  function begin({ plan }: PlanNow): void {
    const isBelow = edges.me.grants.some(({ org }) =>
      plan.orgs.some(({ id, parent }) => id === org && parent !== undefined),
    )
    which = location.hash === '#received' || (isBelow && location.hash !== '#issued') ? 'received' : 'issued'
    const pick = (next: Which) => {
      which = next
      history.replaceState(null, '', `#${next}`)
      count = atOnce
      void read()
    }
    element.append(tabs<Which>(title, choices, which, panel, pick))
  }

  function showMore(): void {
    count += atOnce
    void read()
  }

  async function read(): Promise<void> {
    if (!now || !edges.clock.isKnown()) return
    const mine = ++asked
    dueOn = edges.steady() + everyMs
    try {
      const rows: Directive[] = []
      let cursor: string | null = null
      do {
        const query = new URLSearchParams({ limit: String(atOnce), ...(which === 'issued' ? { issued: '1' } : {}) })
        if (cursor !== null) query.set('cursor', cursor)
        const page: { directives: readonly Directive[]; next: string | null } = await askJson(
          `/api/v1/directives?${query}`,
        )
        rows.push(...page.directives)
        cursor = page.next
      } while (cursor !== null && rows.length < count)
      if (mine !== asked) return
      list.show(rows)
      more.hidden = cursor === null
      tell(rows.length > 0 ? '' : emptyWords(which))
    } catch (error) {
      if (mine === asked) tell(inOurs(wordsOf(error)))
    }
  }

  function tell(text: string): void {
    setText(said, text)
    said.hidden = text === ''
  }

  return {
    element,
    title,
    show(next) {
      if (!next) return
      if (!now) begin(next)
      now = next
      void read()
    },
    tick() {
      if (edges.steady() < dueOn || document.visibilityState !== 'visible') return
      void read()
    },
    heard: (what) => void (['directives', 'plan', 'take-downs'].includes(what) && read()),
  }
}

/** When a board was last heard is only seen of one that is not connected. */
function unlessConnected(this: unknown, key: string, value: unknown): unknown {
  const isConnected = typeof this === 'object' && this !== null && 'connected' in this && this.connected === true
  return key === 'heardAt' && isConnected ? null : value
}

function emptyWords(which: Which): string {
  return which === 'issued'
    ? say('Đơn vị chưa ban hành chỉ đạo nào cho cấp dưới.', 'Nothing has been directed from here.')
    : say('Chưa có chỉ đạo nào của cấp trên.', 'Nothing has been directed from above.')
}
