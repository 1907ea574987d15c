import { uploadFile } from '../add/upload-file.ts'
import { askServer, sendingOf } from '../api/ask-server.ts'
import { has } from '../api/me.ts'
import { field, formDialog } from '../people/form-dialog.ts'
import type { Edges } from '../plain/edges.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import type { DeviceView } from './device-view.ts'

interface RepairEdges {
  readonly board: { readonly id: string; readonly name: string }
  readonly edges: Edges
  readonly mayPair: boolean
  readonly changed: () => void
}

/** That a board is under repair: by whom, since when, the note and the photo, and its end; nothing where it is not. */
export function repairBox({ repair }: DeviceView, asking: RepairEdges): HTMLElement {
  if (!repair) return make('div', { hidden: true })
  const { note, photo, since } = repair
  const by = repair.by ? ` · ${repair.by.name}` : ''
  const end = async () => {
    await askServer(`/api/v1/boards/${asking.board.id}/repair`, { method: 'DELETE' })
    asking.edges.tell(say('Đã sửa xong.', 'The repair has ended.'))
    asking.changed()
  }
  const ending = () =>
    formDialog({
      heading: say('Đã sửa xong?', 'Is it repaired?'),
      fields: [
        make(
          'p',
          {},
          say('Từ nay bảng lại được cảnh báo khi có lỗi.', 'From now on the board’s troubles alert again.'),
        ),
      ],
      doing: say('Sửa xong', 'It is repaired'),
      act: end,
    })
  return make(
    'div',
    { class: 'repair' },
    make('h3', {}, say('Đang sửa', 'Under repair')),
    make('p', {}, note),
    make('p', { class: 'quiet' }, say(`Từ ${whenWords(since)}${by}`, `Since ${whenWords(since)}${by}`)),
    ...(photo === null
      ? []
      : [
          make('img', {
            class: 'photo',
            src: `/media/${photo}`,
            alt: say('Ảnh chụp chỗ hỏng', 'A photo of the damage'),
          }),
        ]),
    ...(asking.mayPair
      ? [
          make(
            'p',
            { class: 'doings' },
            make('button', { type: 'button', onclick: ending }, say('Sửa xong…', 'Repaired…')),
          ),
        ]
      : []),
  )
}

/** Asks for the note, and a photo where there is one, with which a board goes under repair. */
export function askRepair({ board, edges, changed }: Omit<RepairEdges, 'mayPair'>): void {
  const note = make('textarea', { rows: 3, maxlength: 1000, spellcheck: 'false' })
  const photo = make('input', { type: 'file', accept: 'image/*' })
  const progress = make('p', { class: 'quiet', role: 'status' })
  formDialog({
    heading: say(`${board.name}: đang sửa`, `${board.name}: under repair`),
    fields: [
      field(say('Hỏng gì, ai đang sửa', 'What is broken, who repairs it'), note, '', '/note'),
      // Whoever uploads nothing anywhere sends no photo either.
      ...(has(edges.me, 'edit') ? [field(say('Ảnh (không bắt buộc)', 'A photo (optional)'), photo, '', '/photo')] : []),
      progress,
    ],
    doing: say('Đánh dấu đang sửa', 'Mark it'),
    async act() {
      const [file] = photo.files ?? []
      const sent =
        file &&
        (await uploadFile(
          file,
          (part) => setText(progress, `${Math.round(part * 100)} %`),
          () => undefined,
        ).done)
      const asked = { note: note.value.normalize('NFC').trim(), ...(sent ? { photo: sent.sha256 } : {}) }
      await askServer(`/api/v1/boards/${board.id}/repair`, sendingOf('PUT', asked))
      edges.tell(say('Đã đánh dấu: bảng đang sửa.', 'Marked as under repair.'))
      changed()
    },
  })
}
