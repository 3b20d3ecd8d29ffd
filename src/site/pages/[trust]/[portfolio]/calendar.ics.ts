// calendar.ics of a portfolio: the dates of its changes with their certainty.
import { calendarOf, portfolioPaths } from '../../../feeds/of-subject.ts'

export const getStaticPaths = () => portfolioPaths('calendar.ics')
export const GET = calendarOf
