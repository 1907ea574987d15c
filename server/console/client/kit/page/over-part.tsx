import { useState } from 'preact/hooks'
import { Refused } from '../../api/ask-server.ts'
import { both, say } from '../../words/say.ts'
import { AskDialog } from '../ask-dialog.tsx'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Dialog } from '../dialog.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { MenuButton } from '../menu-button.tsx'
import { PrintSheet, printSheet, SignatureBlock } from '../print-sheet.tsx'
import { TextField } from '../text-field.tsx'

const taken = both('Tên này đã có', 'This name is taken')

/** What lies over the page: dialogs and menus; and what is on paper alone. */
export function OverPart() {
  const [open, setOpen] = useState<'plain' | 'ask' | 'form' | undefined>(undefined)
  const [name, setName] = useState('')
  const close = () => setOpen(undefined)
  const refuse = async () => {
    throw new Refused('refused', taken, [{ pointer: '/name', message: taken.en, messageVi: taken.vi }])
  }
  return (
    <Card title={say('Hộp thoại, trình đơn, giấy in', 'Dialogs, menus, paper')}>
      <div class="doings">
        <Button onPress={() => setOpen('plain')}>{say('Hộp thoại', 'Dialog')}</Button>
        <Button onPress={() => setOpen('ask')}>{say('Hỏi trước khi làm', 'Ask first')}</Button>
        <Button onPress={() => setOpen('form')}>{say('Hộp nhập', 'Form')}</Button>
        <MenuButton
          label={say('Việc khác', 'More')}
          items={[
            { label: say('Sửa', 'Edit'), onPress: () => setOpen('form') },
            { label: say('Chép', 'Copy'), onPress: close },
            { label: say('Xóa', 'Remove'), onPress: () => setOpen('ask'), isDanger: true },
          ]}
        />
        <Button onPress={printSheet}>{say('In một tờ', 'Print a sheet')}</Button>
      </div>
      <PrintSheet title={say('Chương trình phát', 'Playlist')} dated="Đắk R’lấp, ngày 05 tháng 01 năm 2026">
        <SignatureBlock left={say('Người lập', 'Prepared by')} right={say('Người duyệt', 'Approved by')} />
      </PrintSheet>
      {open === 'plain' && (
        <Dialog title={say('Hộp thoại', 'Dialog')} onClose={close}>
          <p>{say('Esc đóng lại.', 'Esc closes it.')}</p>
        </Dialog>
      )}
      {open === 'ask' && (
        <AskDialog
          {...{ title: say('Xóa khẩu hiệu?', 'Remove the slogan?'), kind: 'danger', act: async () => undefined }}
          doing={say('Xóa', 'Remove')}
          onClose={close}
        >
          <p>{say('Khẩu hiệu nằm trong thùng rác chín mươi ngày.', 'It stays in the bin for ninety days.')}</p>
        </AskDialog>
      )}
      {open === 'form' && (
        <FormDialog {...{ title: say('Đặt tên', 'Name it'), doing: say('Ghi', 'Save'), act: refuse, onClose: close }}>
          {(faultAt) => (
            <TextField label={say('Tên', 'Name')} value={name} onInput={setName} fault={faultAt('/name')} />
          )}
        </FormDialog>
      )}
    </Card>
  )
}
