// In: a text and a global pattern. Out: all its matches in order.
// `matchAll` makes the pattern anew each time, which costs more than searching a sentence.

export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
    found.push(m)
    // An empty match is stepped over.
    if (m[0] === '') pattern.lastIndex += pattern.unicode && text.codePointAt(m.index)! > 0xffff ? 2 : 1
  }
  return found
}
