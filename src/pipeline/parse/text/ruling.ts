// In: a line as it looks. Out: whether it is drawn, not written, and from which column to which.
// ------- -------   =====   ──────   _____
// ^
const DRAWN = /^[\s\-=_─━═│┃┌┐└┘├┤┬┴┼|+~*.\u2013\u2014]+$/
const STROKE = /[-=_─━═~\u2013\u2014*.]{3,}/
/** "* * *" between sections */
const STARS = /^\s*\*(?:\s{1,8}\*){2,6}\s*$/

/** A line of nothing but strokes: three of a kind at least, so that "--" in a cell stays an answer. */
export function isRuling(text: string): boolean {
  return DRAWN.test(text) && (STROKE.test(text) || STARS.test(text)) && !/^\s*\.{3}\s*$/.test(text)
}

/** The strokes of a ruling as columns from..to (end exclusive). Mail of the 1990s set "- " before every line of dashes. */
export function strokesOf(text: string): [from: number, to: number][] {
  const shift = /^- -/.test(text) ? 2 : 0
  return [...text.matchAll(/\S+/g)].slice(shift ? 1 : 0).map(m => [m.index - shift, m.index + m[0].length - shift])
}
