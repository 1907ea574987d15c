import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** Words by which a list is searched. */
export interface SearchFieldProps {
  /** What is searched, such as *Tìm bảng theo tên, nơi, cơ quan*. */
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
}

/** A field that searches while one types. */
export function SearchField({ label, value, onInput }: SearchFieldProps) {
  const id = useId()
  return (
    <div class="search-field">
      <label for={id} class="heard">
        {label}
      </label>
      <Icon name="search" />
      <input
        {...{ id, value, type: 'search', placeholder: label, autocomplete: 'off', spellcheck: false }}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
