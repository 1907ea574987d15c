import { wordsOf } from '../api/ask-server.ts'
import { make, setText } from '../plain/make.ts'
import { takeDropped } from '../plain/take-dropped.ts'
import { inOurs, say } from '../words/say.ts'
import type { Media } from './draft.ts'
import { uploader, uploadFile } from './upload-file.ts'

/** A place for files: dropped or chosen, each with its progress until the server has taken or refused it. */
export interface UploadList {
  readonly element: HTMLElement
}

/** What the server takes; it judges by the content, this only helps the browser's dialog. */
const accepts = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/tiff,video/mp4,video/quicktime,video/webm'

/** Takes files; `taken` is told of each that the server has kept. */
export function uploadList(taken: (media: Media) => void): UploadList {
  const input = make('input', {
    ...{ type: 'file', accept: accepts, multiple: true, class: 'unseen', tabindex: -1 },
    'aria-label': say('Hình hoặc phim', 'Pictures or clips'),
    onchange: () => {
      take(input.files)
      input.value = ''
    },
  })
  const rows = make('ul', { class: 'uploads' })
  const choose = make('button', { type: 'button', onclick: () => input.click() }, say('Chọn tệp…', 'Choose files…'))
  const element = make(
    'div',
    { class: 'drop files' },
    make('p', {}, say('Thả băng rôn (hình, phim) vào đây, hoặc', 'Drop banners (pictures, clips) here, or')),
    choose,
    input,
    rows,
  )

  function take(files: FileList | null | undefined): void {
    for (const file of files ?? []) begin(file)
  }

  function begin(file: File): void {
    const bar = make('progress', { max: 1, value: 0, 'aria-label': file.name })
    const said = make('span', {}, '0%')
    const cancel = make('button', { type: 'button' }, say('Hủy', 'Cancel'))
    const row = make('li', {}, make('strong', {}, file.name), ' ', bar, ' ', said, ' ', cancel)
    rows.append(row)
    const { done, cancel: stop } = uploadFile(
      file,
      (part) => {
        bar.value = part
        setText(said, part < 1 ? `${Math.round(part * 100)}%` : say('đang kiểm tra…', 'being checked…'))
      },
      () => setText(said, say('mất kết nối, đang thử lại…', 'the line broke, trying again…')),
    )
    cancel.addEventListener('click', () => {
      stop()
      row.remove()
      choose.focus()
    })
    done.then(
      (media) => {
        row.remove()
        taken(media)
      },
      (error: unknown) => {
        bar.remove()
        said.className = 'fault'
        said.setAttribute('role', 'alert')
        setText(said, inOurs(wordsOf(error)))
        setText(cancel, say('Đóng', 'Close'))
      },
    )
  }

  takeDropped(element, take)
  // Should it fail now, it is asked for again with the first file.
  uploader().catch((error: unknown) => console.warn(error))

  return { element }
}
