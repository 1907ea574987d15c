import { has } from '../api/me.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import type { Page } from '../plain/page.ts'
import { tabs } from '../plain/tabs.ts'
import { say } from '../words/say.ts'
import { orgList } from './org-list.ts'
import { type PeoplePart, peopleList } from './people-list.ts'
import { tokenList } from './token-list.ts'

type Which = 'people' | 'orgs' | 'tokens'

/** The offices, the people in them with their roles, and the tokens of programs. */
export function peoplePage(edges: Edges): Page {
  const title = say('Cơ quan và người dùng', 'Offices and people')
  const parts: Readonly<Record<Which, PeoplePart>> = {
    people: peopleList(edges),
    orgs: orgList(edges),
    tokens: tokenList(edges),
  }
  const panel = make('div', {}, parts.people.element)
  const choices: readonly (readonly [Which, string])[] = [
    ['people', say('Người dùng', 'People')],
    ['orgs', say('Cơ quan', 'Offices')],
    ...(has(edges.me, 'administer') ? [['tokens', say('Mã truy cập', 'Tokens')] as const] : []),
  ]
  const choice = tabs<Which>(title, choices, 'people', panel, (which) => {
    panel.replaceChildren(parts[which].element)
    parts[which].open?.()
  })
  parts.people.open?.()
  return {
    element: make('div', { class: 'people-page' }, make('div', { class: 'heading' }, make('h1', {}, title)), choice),
    title,
    show(now) {
      for (const part of Object.values(parts)) part.show(now)
    },
  }
}
