import { make } from '../plain/make.ts'
import { say } from '../words/say.ts'

const lasting = [15, 30, 60, 120, 180, 360, 720, 1440] as const

/** For how long: its value is in minutes, 24 hours at the most. */
export function lastingSelect(id: string, changed: () => void): HTMLSelectElement {
  const select = make('select', { id, onchange: changed })
  for (const minutes of lasting) select.append(make('option', { value: minutes }, lastingWords(minutes)))
  select.value = '120'
  return select
}

function lastingWords(minutes: number): string {
  return minutes < 60
    ? say(`${minutes} phút`, `${minutes} minutes`)
    : say(`${minutes / 60} giờ`, minutes === 60 ? '1 hour' : `${minutes / 60} hours`)
}
