import { wordsOf } from '../api/ask-server.ts'
import type { PlanNow } from '../api/watch-plan.ts'
import type { Edges } from '../plain/edges.ts'
import { make } from '../plain/make.ts'
import { inOurs, say } from '../words/say.ts'
import { whenWords } from '../words/when-words.ts'
import { type Emergency, end, type PlacedBoard, release } from './emergency.ts'
import { emergencyPictures } from './emergency-pictures.ts'
import { blockerWords, handsOf, stageWords, whoMust } from './stage-words.ts'

export interface ReleaseDoings {
  readonly close: () => void
  readonly changed: (after: Emergency) => void
}

/** One emergency spelled out: words, every board, every picture; and, for whoever may, its release under a red band. */
export function releaseView(
  emergency: Emergency,
  now: PlanNow | undefined,
  edges: Edges,
  { close, changed }: ReleaseDoings,
): HTMLElement {
  const { stage, text, title, orgName, endsAt, wakes, pictures, boards, silent, trial, seconds } = emergency
  const isWaiting = stage === 'prepared' || stage === 'stale'
  const count = emergency.boardCount
  const ids = boards.map(({ id }) => id)
  const of = (which: 'slide' | 'cancel') => pictures.filter((picture) => picture.which === which)
  const fault = make('p', { class: 'fault', role: 'alert' })
  const element = make(
    'section',
    {
      class: 'card release',
      'data-stage': stage,
      'data-trial': String(trial),
      'aria-label': say('Phát khẩn', 'Emergency'),
    },
    make(
      'header',
      { class: 'alarm' },
      make(
        'strong',
        {},
        trial ? say('BẢN THỬ – KHÔNG PHÁT', 'TRIAL – NEVER ON THE AIR') : say('KHẨN CẤP', 'EMERGENCY'),
      ),
      make('span', {}, inOurs(stageWords[stage])),
      make('button', { type: 'button', onclick: close }, say('Đóng', 'Close')),
    ),
    make('p', { class: 'words' }, text),
    make(
      'p',
      {},
      [
        `${title} · ${orgName}`,
        say(`đến ${whenWords(endsAt)}`, `until ${whenWords(endsAt)}`),
        wakes
          ? say('kể cả ngoài giờ phát', 'outside the hours of boards too')
          : say('chỉ trong giờ phát', 'within hours only'),
      ].join(' · '),
    ),
    make('h3', {}, say(`${count} bảng sẽ hiện nội dung này`, `${count} boards will show this`)),
    boardList(boards),
    ...(silent.length > 0
      ? [
          make(
            'p',
            { class: 'fault' },
            say(
              `${silent.length} bảng KHÔNG hiện: khác ngôn ngữ.`,
              `${silent.length} boards do NOT show it: they speak another language.`,
            ),
          ),
        ]
      : []),
    emergencyPictures(of('slide'), ids, seconds, now),
  )
  if (emergency.cancelText !== null) {
    element.append(
      make(
        'details',
        {},
        make(
          'summary',
          {},
          say(
            `Khi hủy: “${emergency.cancelText}” trong ${emergency.cancelMinutes} phút`,
            `After a cancel: “${emergency.cancelText}” for ${emergency.cancelMinutes} minutes`,
          ),
        ),
        emergencyPictures(of('cancel'), ids, seconds, now),
      ),
    )
  }
  element.append(make('p', { class: 'quiet' }, handsOf(emergency).join(' · ')))
  if (isWaiting) element.append(make('p', { class: 'must', role: 'status' }, whoMust(emergency)), deciding())
  element.append(fault)
  return element

  function deciding(): HTMLElement {
    const { mayRelease, mayDrop, blocker } = emergency
    const drop = make(
      'button',
      {
        type: 'button',
        hidden: !mayDrop,
        onclick: () => void act(() => end(emergency, 'drop'), say('Đã bỏ.', 'Dropped.')),
      },
      say('Bỏ bản này', 'Drop it'),
    )
    if (!mayRelease) {
      const why = blocker ? inOurs(blockerWords[blocker]) : ''
      return make('div', { class: 'deciding' }, make('p', {}, why), make('p', { class: 'doings' }, drop))
    }
    const typed = make('input', {
      ...{ type: 'text', inputmode: 'numeric', size: 6, autocomplete: 'off', oninput: tell, id: 'board-count' },
    })
    const go = make(
      'button',
      { type: 'button', class: 'alarm-go', disabled: true, onclick: () => void put() },
      say(`PHÁT NGAY TRÊN ${count} BẢNG`, `ON THE AIR NOW, ON ${count} BOARDS`),
    )
    return make(
      'div',
      { class: 'deciding' },
      make(
        'label',
        { for: 'board-count' },
        say(`Gõ số bảng (${count}) để xác nhận: `, `Type the number of boards (${count}) to confirm: `),
        typed,
      ),
      make('p', { class: 'doings' }, go, drop),
    )

    function tell(): void {
      go.disabled = typed.value.trim() !== String(count)
    }

    async function put(): Promise<void> {
      go.disabled = true
      await act(() => release(emergency), say(`Đang phát trên ${count} bảng.`, `On the air on ${count} boards.`))
      tell()
    }
  }

  async function act(doing: () => Promise<Emergency>, done: string): Promise<void> {
    fault.textContent = ''
    try {
      const after = await doing()
      edges.tell(done)
      changed(after)
    } catch (error) {
      fault.textContent = inOurs(wordsOf(error))
    }
  }
}

/** Every board by its name, office by office; those that were cleared say that they will stay so. */
function boardList(boards: readonly PlacedBoard[]): HTMLElement {
  const byOrg = new Map<string, PlacedBoard[]>()
  for (const board of boards) byOrg.set(board.orgName, [...(byOrg.get(board.orgName) ?? []), board])
  return make(
    'dl',
    { class: 'reached' },
    ...Array.from(byOrg, ([org, some]) => [
      make('dt', {}, `${org} (${some.length})`),
      make(
        'dd',
        {},
        ...some.flatMap(({ name, taken }, index) => [
          ...(index > 0 ? [', '] : []),
          taken ? make('s', {}, name) : name,
          ...(taken
            ? [
                make(
                  'span',
                  { class: 'fault' },
                  say(' (đang bị thu hồi, sẽ không hiện)', ' (taken down: will not show it)'),
                ),
              ]
            : []),
        ]),
      ),
    ]).flat(),
  )
}
