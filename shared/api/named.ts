/** Somebody, or something, by its id and by what people call it. */
export interface Named {
  readonly id: string
  readonly name: string
}
