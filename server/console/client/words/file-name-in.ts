const named = /^(.+)-(jpe?g|png|gif|webp|avif|tiff?|mp4|m4v|mov|webm)$/

/** The name of the file that an id was made of, without its diacritics: `banner.jpg` of `banner-jpg`; undefined where it was made of none. */
export function fileNameIn(id: string): string | undefined {
  const [, name, kind] = named.exec(id) ?? []
  return name === undefined ? undefined : `${name}.${kind}`
}
