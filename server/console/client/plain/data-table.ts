import { make } from './make.ts'

/** A table and the place for its rows. */
export interface DataTable {
  readonly element: HTMLTableElement
  readonly body: HTMLElement
}

/** A table with a caption that is read out, and headings; on a phone each row stands as a card, each cell under its heading. */
export function dataTable(caption: string, headings: readonly string[]): DataTable {
  const body = make('tbody')
  const row = make('tr', {}, ...headings.map((heading) => make('th', { scope: 'col' }, heading)))
  const element = make('table', {}, make('caption', { class: 'heard' }, caption), make('thead', {}, row), body)
  return { element, body }
}

/** A row of such a table: what stands under each heading. */
export function tableRow(headings: readonly string[], cells: readonly (Node | string)[]): HTMLTableRowElement {
  return make('tr', {}, ...cells.map((cell, at) => make('td', { 'data-heading': headings[at] ?? '' }, cell)))
}
