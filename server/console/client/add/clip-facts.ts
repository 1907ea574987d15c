import { askPerson } from '../plain/ask-person.ts'
import { make, setText } from '../plain/make.ts'
import { say } from '../words/say.ts'
import type { Media } from './draft.ts'

/** How far a clip's preparation is, then its contact sheet. */
export interface ClipFacts {
  readonly element: HTMLElement
  show(media: Media): void
}

/** Shows nothing for a picture: its renditions tell it all. */
export function clipFacts(): ClipFacts {
  const element = make('div', { class: 'clip-facts', hidden: true })
  const bar = make('progress', { max: 1, 'aria-label': say('Chuẩn bị phim', 'Preparing the clip') })
  const said = make('p', { class: 'quiet' })

  function sheetOf({ picture, name }: Media): HTMLElement {
    const words = say(`Các cảnh trong phim ${name}`, `The scenes of ${name}`)
    const open = () => {
      const dialog = askPerson(words)
      dialog.element.classList.add('broad')
      dialog.body.append(make('img', { class: 'sheet', src: picture ?? '', alt: words }))
    }
    return make(
      'button',
      {
        type: 'button',
        class: 'thumbnail',
        onclick: open,
        'aria-label': say(`${words}: xem lớn`, `${words}: enlarge`),
      },
      make('img', { src: picture ?? '', alt: '' }),
      make('span', {}, say('Xem các cảnh', 'See the scenes')),
    )
  }

  return {
    element,
    show(media) {
      if (media.kind !== 'clip' || element.dataset.state === `${media.state} ${media.progress}`) return
      element.dataset.state = `${media.state} ${media.progress}`
      element.hidden = false
      said.className = media.state === 'failed' ? 'fault' : 'quiet'
      const seconds = Math.round((media.ms ?? 0) / 1000)
      switch (media.state) {
        case 'preparing':
          bar.value = media.progress
          setText(
            said,
            say(
              `Đang chuẩn bị phim: ${Math.round(media.progress * 100)}%. Xong mới đưa lên bảng được.`,
              `Preparing the clip: ${Math.round(media.progress * 100)}%. It cannot go on a board before.`,
            ),
          )
          if (!bar.isConnected) element.replaceChildren(said, bar)
          break
        case 'failed':
          setText(
            said,
            say(
              'Không chuẩn bị được phim này. Bỏ ra và thả lại, hoặc dùng phim khác.',
              'This clip could not be prepared. Remove it and drop it again, or use another.',
            ),
          )
          element.replaceChildren(said)
          break
        case 'ready':
          setText(
            said,
            say(`Phim dài ${seconds} giây, không có tiếng trên bảng.`, `A clip of ${seconds} s, silent on the boards.`),
          )
          element.replaceChildren(...(media.picture === null ? [] : [sheetOf(media)]), said)
          break
      }
    },
  }
}
