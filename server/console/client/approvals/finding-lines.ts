import { make } from '../plain/make.ts'
import type { PlanWords } from '../words/plan-words.ts'
import { language, say } from '../words/say.ts'
import type { Submission } from './submission.ts'

/** What was found of a submission, each thing once with the boards that it is found of; nothing where nothing was. */
export function findingLines({ findings }: Submission, words: Pick<PlanWords, 'board'> | undefined): HTMLElement {
  const boardsOf = new Map<string, { readonly isError: boolean; readonly boards: string[] }>()
  for (const { severity, message, messageVi, board } of findings) {
    const text = language() === 'vi' ? messageVi : message
    const line = boardsOf.get(text) ?? { isError: severity === 'error', boards: [] }
    if (board !== undefined) line.boards.push(words?.board(board) ?? board)
    boardsOf.set(text, line)
  }
  const lines = Array.from(boardsOf, ([text, { isError, boards }]) =>
    make(
      'li',
      { 'data-severity': isError ? 'error' : 'warning' },
      make('strong', {}, isError ? say('Lỗi', 'Error') : say('Lưu ý', 'Note')),
      ` ${text}`,
      ...(boards.length > 0 ? [make('small', {}, ` ${[...new Set(boards)].join(', ')}`)] : []),
    ),
  )
  return make(
    'section',
    { class: 'part card', hidden: lines.length === 0 },
    make('h2', {}, say('Kiểm tra thấy', 'What the check has found')),
    make('ul', { class: 'faults' }, ...lines),
  )
}
