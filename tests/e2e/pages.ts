// One address of each page type of the built site of the four filings; what browser tests run over.

export const PORTFOLIO = '/met-investors-series-trust/janus-aggressive-growth-portfolio/'
export const TRUST = '/met-investors-series-trust/'
export const FILING = '/filings/0000908737-06-000704/'
export const LETTER = '/filings/0000908737-08-000008/'

export const PAGE_TYPES: Record<string, string> = {
  home: '/',
  portfolio: PORTFOLIO,
  'portfolio with replaced text': '/met-investors-series-trust/third-avenue-small-cap-value-portfolio/',
  'portfolio as of a day': `${PORTFOLIO}as-of/2006-10-01/`,
  trust: TRUST,
  trusts: '/trusts/',
  filing: FILING,
  letter: LETTER,
  'filing as filed': `${FILING}as-filed/`,
  filings: '/filings/',
  timeline: '/timeline/',
  'timeline of a year': '/timeline/2006/',
  firms: '/firms/',
  people: '/people/',
  person: '/people/richard-freeman/',
  names: '/names/',
  'ambiguous name': '/names/mfs-value-portfolio/',
  search: '/search/',
  'type of change': '/timeline/type/adviser-change/',
  firm: '/firms/janus-capital-management-llc/',
  'links to print': '/links/',
  about: '/about/',
  'not found': '/404.html',
}
