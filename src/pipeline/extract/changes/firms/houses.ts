// In: the text of a document and the names in it that have the shape of a person's. Out: those that are firms, by what is said of them.
//   "Jane Roe of Sutter Canyon manages the Fund. Sutter Canyon, which is organized in Delaware, …"
//                ^ firm                                         ^ a firm is a "which"
// One of whom it says "Mr." or "who" is a person, whatever else is said.
import { pattern } from '../../../../model/pattern.ts'

const OFFICE = pattern()`
  (?:the |an? )?(?:(?:fund|portfolio|series|trust)['’]s )?(?:(?:new|investment|interim|primary|sole|independent|registered|public) )*
  (?:(?:sub-?\s?)?advis[eo]r|auditors?|accountants|custodian|transfer agent|distributor|administrator)\b
`
/** Right behind the name. */
const BEHIND = pattern('i')`
  ^(?:
  ,? which\b
  |['’]s? (?:
    portfolio managers|investment (?:professionals|personnel|staff)
    |principal (?:office|place)|employees|affiliates)\b
  |,? (?:(?:is|was) )?an? (?:(?!of\b|at\b|in\b|with\b|the\b)[\w-]+ ){0,4}
    (?:company|corporation|partnership|subsidiary|division|(?:advisory|management|investment) firm|investment advis[eo]r)\b
  |,? (?:is|was) (?:organized|headquartered|wholly|majority|registered (?:as|under))\b
  |(?: (?:which|will|shall|has|have|to|is|be|been|began|currently|also|serv\w+|acts?|acting)){1,4} as ${OFFICE} (?:to|of|for)\b
  |(?: (?:is|are|was|were|has|have|been|now)){1,3} (?:(?:appointed|selected|engaged|retained|hired|chosen) )?
    (?:as )?${OFFICE} (?:to|of|for)\b
  )
`
/** Right before it: whom it employs, or the office that it holds. */
const BEFORE = pattern('i')`
  \b(?:
  managers? (?:of|at)
  |(?:president|principal|partner|director|officer|employee|member)s? (?:of|at|with)
  |employed by|sub-?advised by|sub-\s?advis[eo]r,?|accounting firm of|auditors,
  ) $
`
const HIRED = /\b(?:hired?|engaged?|retain(?:ed)?|appoint(?:ed)?|select(?:ed)?) $/i
const IN_OFFICE = pattern('i')`^,? as ${OFFICE}`
const OF_A_PERSON = /^,? (?:who\b|CFA\b|CPA\b|age \d|\d\d,|\(\d\d\))/
const TITLES = ['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Mr', 'Ms']

export function housesIn(texts: readonly string[], names: readonly string[]): string[] {
  return names.filter(name => {
    const told = texts.flatMap(text => placesOf(name, text))
    return told.some(isHouse) && !told.some(({ after }) => OF_A_PERSON.test(after)) && !isTitled(name, texts)
  })
}

interface Place {
  before: string
  after: string
}

function placesOf(name: string, text: string): Place[] {
  const places: Place[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
    places.push({ before: text.slice(Math.max(0, at - 40), at), after: text.slice(at + name.length, at + name.length + 100) })
  return places
}

const isHouse = ({ before, after }: Place): boolean =>
  BEHIND.test(after) || (HIRED.test(before) && IN_OFFICE.test(after)) || (BEFORE.test(before) && !/^['’]/.test(after))

/** "Mr. Canyon" */
function isTitled(name: string, texts: readonly string[]): boolean {
  const surname = name.split(' ').at(-1)!
  return texts.some(text => TITLES.some(title => text.includes(`${title} ${surname}`)))
}
