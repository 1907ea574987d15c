/** Lines as the body of an answer, made as they are taken; whoever stops listening stops the work, of which `gone` is told first. */
export function streamOf(
  lines: AsyncGenerator<string>,
  gone: () => void = () => undefined,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await lines.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        gone()
        await lines.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
}
