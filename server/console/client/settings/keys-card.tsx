import { useState } from 'preact/hooks'
import type { Keys, OrgKey } from '../../../../shared/api/installation.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Facts } from '../kit/definition-list.tsx'
import { Notice } from '../kit/notice.tsx'
import { Waiting } from '../kit/waiting.tsx'
import { planNow } from '../state/plan-now.ts'
import { tell } from '../state/tell.ts'
import { useAsked } from '../state/use-asked.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { RotateDialog, type Rotated } from './rotate-dialog.tsx'

/** The keys by which boards believe what they play, and a press that puts new ones in their place. */
export function KeysCard({ mayRotate }: { readonly mayRotate: boolean }) {
  const { value, trouble, renew } = useAsked<Keys>('/api/v1/keys')
  const [asked, setAsked] = useState<Rotated | undefined>(undefined)
  const nameOf = (org: string) =>
    org === '*'
      ? say('Các cơ quan chưa có khóa riêng', 'Offices without one of their own')
      : (planNow.value?.words.org(org) ?? org)
  const rotate = async ({ org }: Rotated) => {
    const body = org === undefined ? { root: true } : { org }
    await askServer('/api/v1/keys/rotate', sendingOf('POST', body))
    renew()
    tell(say('Đã thay khóa. Các bảng được báo ngay.', 'The key is replaced. Boards are told at once.'))
  }
  // What no press mends is said beside it.
  const because =
    value && !value.canRotate
      ? say('Tệp khóa gốc không ở máy chủ này.', 'The file of the root key is not at this server.')
      : undefined
  return (
    <Card
      id="keys"
      title={say('Khóa ký chương trình phát', 'Keys of playlists')}
      actions={
        value &&
        mayRotate && (
          <Button because={because} onPress={() => setAsked({ name: say('khóa gốc', 'the root key') })}>
            {say('Thay khóa gốc…', 'Replace the root key…')}
          </Button>
        )
      }
    >
      <p class="quiet">
        {say(
          'Bảng chỉ phát những gì được ký bằng các khóa này. Thay khóa khi nghi khóa bị lộ; các bảng vẫn phát bình thường.',
          'Boards play only what is signed by these. Replace one where it may have leaked; boards go on playing.',
        )}
      </p>
      {trouble && (
        <Notice tone="lost" isAlert>
          {inOurs(trouble)}
        </Notice>
      )}
      {!value && !trouble && <Waiting />}
      {value && (
        <>
          <Facts
            rows={[
              [say('Bản khóa', 'Version'), value.root.version],
              [say('Ban hành lúc', 'Issued at'), whenWords(value.root.issuedAt)],
            ]}
          />
          <DataTable
            caption={say('Khóa của từng cơ quan', 'Keys of offices')}
            rows={value.root.orgs}
            keyOf={({ org }) => org}
            columns={[
              { id: 'org', head: say('Cơ quan', 'Office'), cell: ({ org }) => nameOf(org) },
              {
                id: 'key',
                head: say('Khóa', 'Key'),
                cell: ({ keyId }) => <code title={keyId ?? undefined}>{keyId?.slice(0, 8) ?? '—'}</code>,
              },
              { id: 'generation', head: say('Đời', 'Generation'), cell: ({ generation }) => generation ?? '—' },
              ...(mayRotate
                ? [
                    {
                      id: 'rotate',
                      head: <span class="heard">{say('Việc', 'Actions')}</span>,
                      cell: ({ org }: OrgKey) => (
                        <Button
                          disabled={!value.canRotate}
                          aria-label={say(`Thay khóa: ${nameOf(org)}`, `Replace the key: ${nameOf(org)}`)}
                          onPress={() => setAsked({ org, name: nameOf(org) })}
                        >
                          {say('Thay khóa…', 'Replace…')}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {asked && <RotateDialog of={asked} rotate={rotate} onClose={() => setAsked(undefined)} />}
    </Card>
  )
}
