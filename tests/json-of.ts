/** The JSON of an answer, as the shape that the test expects of it. */
export async function jsonOf<T extends object>(answer: Response | Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T
}
