import type pg from 'pg'

/** The driver's parsers, but that 64-bit integers, texts to it, become numbers as on SQLite: instants and counts are below 2⁵³. */
export function withPlainIntegers(types: typeof pg.types): pg.CustomTypesConfig {
  const getTypeParser: typeof types.getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text')
  return { getTypeParser }
}
