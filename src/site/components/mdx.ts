// The components that MDX pages may name, in one list; anything else stops the build.
import ChangeList from './ChangeList.astro'
import Details from './Details.astro'
import ExpenseExample from './ExpenseExample.astro'
import FeeHistory from './FeeHistory.astro'
import FeeSchedule from './FeeSchedule.astro'
import FeeTable from './FeeTable.astro'
import FilingList from './FilingList.astro'
import Findings from './Findings.astro'
import Head from './Head.astro'
import Letters from './Letters.astro'
import OpenMatters from './OpenMatters.astro'
import PeopleTable from './PeopleTable.astro'
import PerformanceTable from './PerformanceTable.astro'
import PortfolioList from './PortfolioList.astro'
import TextInForce from './TextInForce.astro'
import Timeline from './Timeline.astro'
import Today from './Today.astro'

export const mdxComponents = {
  ChangeList,
  Details,
  ExpenseExample,
  FeeHistory,
  FeeSchedule,
  FeeTable,
  FilingList,
  Findings,
  Head,
  Letters,
  OpenMatters,
  PeopleTable,
  PerformanceTable,
  PortfolioList,
  TextInForce,
  Timeline,
  Today,
}
