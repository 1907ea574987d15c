import { useEffect, useState } from 'preact/hooks'

/** A field’s text while somebody types in it. */
export interface Typed {
  readonly text: string
  /** Whether the field was left with something in it that cannot be read. */
  readonly isWrong: boolean
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void
  readonly onBlur: () => void
}

/**
 * Lets a value be typed: `onChange` is told it each time the text reads as another, and undefined when it reads as none. What comes from elsewhere
 * replaces the text; what was typed stays as it was typed.
 */
export function useTyped<T extends string>(
  value: T | undefined,
  { print, read, onChange }: Reading<T>,
): Typed & { readonly isEmpty: boolean } {
  const [text, setText] = useState(value === undefined ? '' : print(value))
  const [isLeft, setLeft] = useState(true)
  useEffect(() => {
    if (read(text) !== value) setText(value === undefined ? '' : print(value))
  }, [value])
  const isEmpty = text.trim() === ''
  return {
    text,
    isEmpty,
    isWrong: isLeft && !isEmpty && read(text) === undefined,
    onInput({ currentTarget }) {
      setText(currentTarget.value)
      setLeft(false)
      const next = read(currentTarget.value)
      if (next !== value) onChange(next)
    },
    onBlur() {
      setLeft(true)
      if (value !== undefined && read(text) === value) setText(print(value))
    },
  }
}

interface Reading<T> {
  readonly print: (value: T) => string
  readonly read: (text: string) => T | undefined
  readonly onChange: (value: T | undefined) => void
}
