// In: text. Out: the offset at which each line starts. CRLF, LF and a bare CR end a line; a form feed does not.
export function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code !== 10 && code !== 13) continue
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    if (i + 1 < text.length) starts.push(i + 1)
  }
  return starts
}
