import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { OfficialSloganPage, OfficialSloganView } from '../../../../shared/api/official-slogan.ts'
import type { Org } from '../../../../shared/plan/plan.ts'
import { address } from '../app/address.ts'
import { changeQuery } from '../app/change-query.ts'
import type { PageModule } from '../app/page-module.ts'
import { Button } from '../kit/button.tsx'
import { Empty } from '../kit/empty.tsx'
import { PageHead } from '../kit/page-head.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { SelectField } from '../kit/select-field.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planIsKnown, planNow } from '../state/plan-now.ts'
import { mayIn } from '../state/signed-in.ts'
import { usePaged } from '../state/use-paged.ts'
import { useRested } from '../state/use-rested.ts'
import { say } from '../words/say.ts'
import { AddSlogansDialog } from './add-slogans-dialog.tsx'
import { LibraryHelp } from './library-help.tsx'
import { LibraryRows } from './library-rows.tsx'
import { LibraryTools } from './library-tools.tsx'
import { NoSlogans } from './no-slogans.tsx'
import { libraryPart, slogansOf, withdrawn } from './official-slogan.ts'

const title = () => say('Thư viện khẩu hiệu', 'Slogan library')
const atOnce = 50

/** *Thư viện khẩu hiệu*: what an office is to show word for word, and where it comes from. */
export const libraryPage: PageModule = { title, Page: LibraryPage }

function LibraryPage() {
  const offices = (planNow.value?.plan.orgs ?? []).filter(({ id }) => mayIn('see', id))
  const asked = address.value.searchParams.get('org')
  const office = offices.find(({ id }) => id === asked) ?? offices[0]
  const [isAdding, setAdding] = useState(false)
  const add =
    office && mayIn('approve', office.id) ? (
      <Button kind="chief" onPress={() => setAdding(true)}>
        {say('Thêm khẩu hiệu', 'Add slogans')}
      </Button>
    ) : undefined
  return (
    <div class="parted library-page">
      <PageHead
        title={title()}
        lead={say(
          'Khẩu hiệu chính thức, phải phát đúng nguyên văn, cùng văn bản mà nó được ban hành.',
          'Official slogans, which are shown word for word, with the document that each came in.',
        )}
        help={<LibraryHelp />}
        actions={add}
      />
      {office ? <Library {...{ office, offices, add }} /> : planIsKnown.value ? <NoSlogans /> : <Waiting />}
      {isAdding && office && <AddSlogansDialog org={office.id} onClose={() => setAdding(false)} />}
    </div>
  )
}

interface LibraryProps {
  readonly office: Org
  readonly offices: readonly Org[]
  readonly add: ComponentChildren
}

function Library({ office, offices, add }: LibraryProps) {
  const asked = address.value.searchParams
  const query = { q: asked.get('q') ?? '', from: asked.get('from') ?? '' }
  const q = useRested(query.q)
  const path = libraryPart(office.id, { ...query, q }, atOnce)
  const paged = usePaged<OfficialSloganPage, OfficialSloganView>(path, slogansOf, [
    'slogans',
    'submissions',
    'take-downs',
  ])
  return (
    <>
      <LibraryTools
        org={office.id}
        query={query}
        hasWithdrawn={mayIn('approve', office.id)}
        onQuery={(change) => changeQuery({ ...change })}
      >
        {offices.length > 1 && (
          <SelectField<Org['id']>
            isLabelHidden
            label={say('Cơ quan', 'Office')}
            value={office.id}
            options={offices.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={(org) => changeQuery({ org, from: '' })}
          />
        )}
      </LibraryTools>
      <PagedRows
        paged={paged}
        empty={
          query.from === withdrawn ? (
            <Empty title={say('Chưa rút khẩu hiệu nào.', 'None was withdrawn.')} />
          ) : query.q.trim() === '' && query.from === '' ? (
            <NoSlogans action={add} />
          ) : (
            <Empty title={say('Không có khẩu hiệu nào như vậy.', 'No such slogan was found.')} />
          )
        }
      >
        {(rows) => <LibraryRows rows={rows} />}
      </PagedRows>
    </>
  )
}
