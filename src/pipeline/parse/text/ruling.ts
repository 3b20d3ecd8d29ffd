// In: a line as it looks. Out: whether it is drawn, not written, and from which column to which.
// ------- -------   =====   ──────   _____
// ^
const DRAWN = /^[\s\-=_─━═│┃┌┐└┘├┤┬┴┼|+~*.\u2013\u2014]+$/
const STROKE = /[-=_─━═~\u2013\u2014*.]{3,}/

/** A line of nothing but strokes: three of a kind at least, so that "--" in a cell stays an answer. */
export function isRuling(text: string): boolean {
  return DRAWN.test(text) && STROKE.test(text) && !/^\s*\.{3}\s*$/.test(text)
}

/** The strokes of a ruling as columns from..to (end exclusive). */
export function strokesOf(text: string): [from: number, to: number][] {
  return [...text.matchAll(/\S+/g)].map(m => [m.index, m.index + m[0].length])
}
