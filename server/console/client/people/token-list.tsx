import { useState } from 'preact/hooks'
import type { TokenPage, TokenView } from '../../../../shared/api/token.ts'
import { AskDialog } from '../kit/ask-dialog.tsx'
import { Button } from '../kit/button.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Empty } from '../kit/empty.tsx'
import { PagedRows } from '../kit/paged-rows.tsx'
import { planNow } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { usePaged } from '../state/use-paged.ts'
import { roleWords } from '../words/role-words.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { AddTokenDialog, type ToldToken } from './add-token-dialog.tsx'
import { reachWords } from './grant-words.ts'
import { endToken } from './token.ts'
import { ToldOnce } from './told-once.tsx'

const pageOf = ({ tokens, next }: TokenPage) => ({ rows: tokens, next })

type Open = 'add' | TokenView | ToldToken | undefined

/** The tokens of the offices that somebody administers. */
export function TokenList() {
  const now = planNow.value
  const paged = usePaged<TokenPage, TokenView>('/api/v1/tokens?limit=50', pageOf)
  const [open, setOpen] = useState<Open>(undefined)
  const close = () => setOpen(undefined)
  const end = async (token: TokenView) => {
    await endToken(token.id)
    paged.renew()
    tell(say(`Đã hủy mã ${token.label}.`, `The token ${token.label} has ended.`))
  }
  const rolesOf = ({ roles, org }: TokenView) =>
    `${roles.map((role) => inOurs(roleWords[role])).join(', ')}${reachWords({ org, orgName: org === null ? null : (now?.words.org(org) ?? org) })}`
  const add = (
    <Button kind="chief" disabled={!now} onPress={() => setOpen('add')}>
      {say('Tạo mã…', 'Make a token…')}
    </Button>
  )
  return (
    <>
      <div class="tools">
        <p class="quiet">
          {say(
            'Mã cho phần mềm khác gọi máy chủ này. Mã không bao giờ duyệt nội dung.',
            'Tokens let other programs call this server. A token never approves.',
          )}
        </p>
        {paged.rows?.length !== 0 && add}
      </div>
      <PagedRows
        paged={paged}
        empty={
          <Empty title={say('Chưa có mã nào.', 'There are no tokens.')} action={add}>
            {say(
              'Tạo mã khi một phần mềm khác, như cổng thông tin của tỉnh, cần đọc hay ghi ở đây.',
              'Make one where another program, such as a portal, has to read or write here.',
            )}
          </Empty>
        }
      >
        {(rows) => (
          <div class="card">
            <DataTable
              caption={say('Mã truy cập', 'Tokens')}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                { id: 'label', head: say('Tên', 'Name'), cell: ({ label }) => label },
                { id: 'roles', head: say('Quyền', 'Roles'), cell: rolesOf },
                { id: 'ends', head: say('Hết hạn', 'Ends'), cell: ({ endsAt }) => whenWords(endsAt) },
                {
                  id: 'used',
                  head: say('Dùng lần cuối', 'Last used'),
                  cell: ({ usedAt }) => (usedAt === null ? '—' : whenWords(usedAt)),
                },
                {
                  id: 'end',
                  head: <span class="heard">{say('Việc', 'Actions')}</span>,
                  cell: (token) => (
                    <Button
                      kind="danger"
                      aria-label={say(`Hủy mã ${token.label}`, `End the token ${token.label}`)}
                      onPress={() => setOpen(token)}
                    >
                      {say('Hủy…', 'End…')}
                    </Button>
                  ),
                },
              ]}
            />
          </div>
        )}
      </PagedRows>
      {now && open === 'add' && (
        <AddTokenDialog
          now={now}
          onAdded={(told) => {
            paged.renew()
            setOpen(told)
          }}
          // What was made shows its secret in this dialog's place.
          onClose={() => setOpen((former) => (former === 'add' ? undefined : former))}
        />
      )}
      {typeof open === 'object' && 'text' in open && <ToldOnce {...open} onClose={close} />}
      {typeof open === 'object' && 'id' in open && (
        <AskDialog
          title={say(`Hủy mã ${open.label}?`, `End the token ${open.label}?`)}
          doing={say('Hủy mã', 'End the token')}
          kind="danger"
          act={() => end(open)}
          onClose={close}
        >
          <p>
            {say(
              'Phần mềm đang dùng mã này không gọi được nữa, ngay từ bây giờ. Mã đã hủy không lấy lại được.',
              'Whatever uses it is shut out at once. A token that has ended cannot be brought back.',
            )}
          </p>
        </AskDialog>
      )}
    </>
  )
}
