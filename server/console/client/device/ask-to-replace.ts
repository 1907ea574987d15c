import { formDialog } from '../people/form-dialog.ts'
import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

/** Asks whether a board is to have another machine than it has; `act` does it. */
export function askToReplace(name: string, act: () => Promise<void>): void {
  formDialog({
    heading: say(`${name} đã có máy`, `${name} has a machine`),
    fields: [
      make(
        'p',
        {},
        say(
          'Ghép máy này thì máy cũ không còn là bảng này ngay: nó chỉ phát nội dung nền đã tải, không nhận gì mới.',
          'Once this machine is paired the former one is this board no more: it shows the filler that it has, and takes nothing new.',
        ),
      ),
    ],
    doing: say('Thay máy cũ', 'Replace the machine'),
    act,
  })
}
