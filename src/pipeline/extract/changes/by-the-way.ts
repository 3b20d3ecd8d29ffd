// In: a sentence. Out: what of it is told by the way, and says nothing of whose the change is: where the aim ends by which it opens
// (0 where it opens with none), and the sentence without another's rate.
//   "In an effort to ensure that shareholders of Larch Fund will not pay more, the Adviser has agreed to limit the Fund's expenses …"
//    ^ for whose sake, not whose change
const AS_AIM = /^\W*in (?:an effort|order) to ensure that (?:share|contract|unit)holders of [^,]{3,160}?\b(?:will|shall) not\b[^,]{3,100},/i

export const aimEnd = (text: string): number => AS_AIM.exec(text)?.[0].length ?? 0

const AS_RATE = /, the [^,.]{3,60}['’]s (?:current|present|existing) [^,.]{3,50}(?=[,.])/g

/** Words without "…, the Larch Fund's current fee rate". */
export const withoutRateOfOther = (text: string): string => text.replace(AS_RATE, m => ' '.repeat(m.length))
