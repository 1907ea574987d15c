import { useCallback, useState } from 'preact/hooks'
import type { PeoplePage, PersonView } from '../../../../shared/api/person.ts'
import { has } from '../api/me.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import { Badge } from '../kit/badge.tsx'
import { Button } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Empty } from '../kit/empty.tsx'
import { Heard } from '../kit/heard.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { SearchField } from '../kit/search-field.tsx'
import { TickField } from '../kit/tick-field.tsx'
import { planNow } from '../state/plan-now.ts'
import { signedIn } from '../state/signed-in.ts'
import { usePaged } from '../state/use-paged.ts'
import { useRested } from '../state/use-rested.ts'
import { counted } from '../words/counted.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { AddPersonDialog } from './add-person-dialog.tsx'
import { GiveRoleDialog } from './give-role-dialog.tsx'
import { rolesWords } from './grant-words.ts'
import { OrgFilter } from './org-filter.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { type LinkFor, ToldLinkDialog } from './told-link-dialog.tsx'

const atOnce = 50
const pageOf = ({ people, next }: PeoplePage) => ({ rows: people, next })
const tickedWords = (count: number) => say(`Đã chọn ${count} người`, `${counted(count, 'person', 'people')} ticked`)
const nobody: ReadonlyMap<string, PersonView> = new Map()

type Open = 'add' | 'give' | PersonView | LinkFor | undefined

/** People with a role in an office, found by name without diacritics; several are given a role at once. */
export function PeopleList() {
  const now = planNow.value
  const asked = address.value.searchParams
  const q = asked.get('q') ?? ''
  const org = asked.get('org') ?? ''
  const sought = useRested(q.normalize('NFC').trim())
  const query = new URLSearchParams({ limit: String(atOnce), ...(sought && { q: sought }), ...(org && { org }) })
  const paged = usePaged<PeoplePage, PersonView>(`/api/v1/people?${query}`, pageOf)
  const [ticked, setTicked] = useState(nobody)
  const [open, setOpen] = useState<Open>(undefined)
  const close = useCallback(() => setOpen(undefined), [])
  const mayAdd = has(signedIn(), 'administer')
  const tick = (person: PersonView, isTicked: boolean) => {
    const next = new Map(ticked)
    if (isTicked) next.set(person.id, person)
    else next.delete(person.id)
    setTicked(next)
  }
  const given = () => {
    setTicked(nobody)
    paged.renew()
  }
  const columns: readonly Column<PersonView>[] = [
    ...(mayAdd
      ? [
          {
            id: 'tick',
            isTick: true,
            head: <span class="heard">{say('Chọn', 'Tick')}</span>,
            cell: (person: PersonView) => (
              <TickField
                label={say(`Chọn ${person.name}`, `Tick ${person.name}`)}
                isLabelHidden
                isTicked={ticked.has(person.id)}
                onTick={(isTicked) => tick(person, isTicked)}
              />
            ),
          },
        ]
      : []),
    {
      id: 'name',
      isName: true,
      head: say('Họ tên', 'Name'),
      cell: (person) => (
        <>
          <Button kind="slight" onPress={() => setOpen(person)}>
            {person.name}
          </Button>{' '}
          {person.state === 'closed' && <Badge tone="quiet">{say('đã đóng', 'closed')}</Badge>}
        </>
      ),
    },
    { id: 'login', head: say('Tên đăng nhập', 'Sign-in name'), cell: ({ login }) => login },
    {
      id: 'roles',
      head: say('Vai trò', 'Roles'),
      cell: ({ grants }) =>
        grants.length === 0 ? (
          <span class="quiet">{say('chưa có vai trò', 'none')}</span>
        ) : (
          rolesWords(grants).map((words) => <p key={words}>{words}</p>)
        ),
    },
    {
      id: 'seen',
      head: say('Vào lần cuối', 'Last seen'),
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? '—' : whenWords(lastSeenAt)),
    },
  ]
  return (
    <>
      <div class="tools">
        <SearchField
          label={say('Tìm người, gõ không dấu cũng được', 'Find somebody')}
          value={q}
          onInput={(text) => changeQuery({ q: text })}
        />
        <OrgFilter orgs={now?.plan.orgs ?? []} value={org} onPick={(id) => changeQuery({ org: id })} />
        {mayAdd && (
          <Button kind="chief" disabled={!now} onPress={() => setOpen('add')}>
            {say('Thêm người…', 'Add a person…')}
          </Button>
        )}
      </div>
      <Heard>{ticked.size > 0 && tickedWords(ticked.size)}</Heard>
      {ticked.size > 0 && (
        <div class="tools ticked">
          <strong>{tickedWords(ticked.size)}</strong>
          <Button onPress={() => setOpen('give')}>{say('Trao vai trò…', 'Give a role…')}</Button>
          <Button kind="slight" onPress={() => setTicked(nobody)}>
            {say('Bỏ chọn', 'Untick all')}
          </Button>
        </div>
      )}
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Không tìm thấy ai.', 'Nobody was found.')}>
            {say(
              'Thử ít chữ hơn, hoặc chọn mọi cơ quan. Người chưa có tài khoản thì bấm “Thêm người…”.',
              'Try fewer words, or every office. Whoever has no account yet is added by “Add a person…”.',
            )}
          </Empty>
        }
      >
        {(rows) => (
          <div class="card">
            <DataTable caption={say('Người dùng', 'People')} {...{ columns, rows }} keyOf={({ id }) => id} />
          </div>
        )}
      </PagedRows>
      {now && open === 'add' && (
        <AddPersonDialog
          now={now}
          onAdded={(added) => {
            paged.renew()
            setOpen(added)
          }}
          // What was added shows its link in this dialog's place.
          onClose={() => setOpen((former) => (former === 'add' ? undefined : former))}
        />
      )}
      {now && open === 'give' && (
        <GiveRoleDialog people={[...ticked.values()]} now={now} onGiven={given} onClose={close} />
      )}
      {now && typeof open === 'object' && 'login' in open && (
        <PersonDialog listed={open} now={now} onChanged={paged.renew} onLink={setOpen} onClose={close} />
      )}
      {typeof open === 'object' && 'link' in open && <ToldLinkDialog {...open} onClose={close} />}
    </>
  )
}
