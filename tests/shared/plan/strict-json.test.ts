import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../../shared/plan/parse-plan.ts'
import { parseStrictJson } from '../../../shared/plan/strict-json.ts'
import { basePlan } from '../../fixtures/base-plan.ts'

function pointersOf(text: string): string[] {
  return parseStrictJson(text).faults.map((fault) => fault.pointer)
}

describe('JSON that means one thing to everybody', () => {
  it('is read as JSON.parse reads it', () => {
    const safe = fc
      .jsonValue({ noUnicodeString: false })
      .filter((value) => !JSON.stringify(value).includes('__proto__'))
    fc.assert(
      fc.property(safe, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const read = parseStrictJson(text)
        if (read.faults.length === 0) expect(read.value).toEqual(JSON.parse(text))
        // Numbers past 2^53, NUL and lone surrogates are the only things that a generated value can be refused for.
        else expect(text).toMatch(/e\+|\d{16}|\\u0000|\\ud[89a-f]/)
      }),
    )
  })

  it('is refused just where JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '\\',
      '\\"',
      '\\u00e9',
      '\\u',
      '\\x',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'null',
      'tru',
      ' ',
      '\n',
      '\u0007',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        let parsed: unknown
        try {
          parsed = JSON.parse(text)
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError)
          const read = parseStrictJson(text)
          expect(read.value).toBeUndefined()
          expect(read.faults.at(-1)?.message).toMatch(/^not JSON: line \d+, column \d+: /)
          return
        }
        const read = parseStrictJson(text)
        if (read.faults.length === 0) expect(JSON.stringify(read.value)).toBe(JSON.stringify(parsed))
        else expect(read.faults[0]?.message).toMatch(/2\^53|twice/)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['a duplicate key', '{"a": {"b": 1, "b": 1}}', '/a/b'],
    ['a duplicate key that is spelt otherwise', '{"a": 1, "\\u0061": 2}', '/a'],
    ['a key that changes what objects are', '[{"__proto__": {}}]', '/0/__proto__'],
    ['a key that changes what objects are, spelt otherwise', '{"__proto\\u005f_": {}}', '/__proto__'],
    ['a number past 2^53', '[9007199254740992]', '/0'],
    ['a number past every number', '{"n": -1e400}', '/n'],
    ['half a character', '["\\ud83d"]', '/0'],
    ['half a character in a key', '{"\\udc00": 1}', ''],
    ['NUL', '{"a": ["a\\u0000b"]}', '/a/0'],
    ['NUL in a key', '{"\\u0000": 1}', ''],
    ['a byte order mark', '\uFEFF{}', ''],
    ['nothing', '', ''],
    ['white space of other kinds', '\u00A0{}', ''],
    ['a second document', '{} {}', ''],
    ['a comment', '{/* */}', ''],
    ['nesting without end', '['.repeat(100_000), '/0'.repeat(65)],
  ])('%s is refused', (_, text, pointer) => {
    expect(pointersOf(text)).toEqual([pointer])
  })

  it('may be nested 64 deep', () => {
    expect(pointersOf(`${'['.repeat(65)}${']'.repeat(65)}`)).toEqual([])
  })

  it('is never answered with more than it is itself', () => {
    const twice = Array(3000).fill('"a":1').join(',')
    expect(parseStrictJson(`{${twice}}`).faults).toHaveLength(1000)
    expect(parseStrictJson(`{"${'long'.repeat(200_000)}":{${twice}}}`).faults).toHaveLength(2)
  })

  it('is read no further once there are more faults than are told', () => {
    const twice = Array(3000).fill('"a":1').join(',')
    expect(parseStrictJson(`{${twice}}`).value).toBeUndefined()
  })

  it('has two million values at most', () => {
    expect(pointersOf(`[${'1,'.repeat(1_999_998)}1]`)).toEqual([])
    expect(parseStrictJson(`[${'1,'.repeat(1_999_999)}1]`).faults).toMatchObject([
      { pointer: '', message: 'not JSON: line 1, column 4000000: more than 2000000 values' },
    ])
  })

  it('is refused with line and column, in both languages', () => {
    expect(parseStrictJson('{\n  "a": 1\n  "b": 2\n}').faults).toEqual([
      {
        pointer: '',
        message: 'not JSON: line 3, column 3: expected "," or "}"',
        messageVi: 'không phải JSON: dòng 3, cột 3: phải là "," hoặc "}"',
      },
    ])
  })
})

describe('the text of a plan', () => {
  it('is read as a plan', () => {
    expect(parsePlan(JSON.stringify(basePlan))).toEqual({ plan: basePlan })
  })

  it('is refused for its JSON and for its plan at once, each place once', () => {
    const text = JSON.stringify({ ...basePlan, timezone: 'Hanoi', extra: 1 }).replace('"pitch":10', '"pitch":1e400')
    const faults = parsePlan(text.replace('"extra":1', '"extra":1,"extra":2')).faults ?? []
    expect(faults.map((fault) => fault.pointer)).toEqual(['/boards/0/pitch', '/extra', '/timezone'])
  })

  it('that is not JSON is refused for that alone', () => {
    expect(parsePlan('{').faults).toHaveLength(1)
  })
})
