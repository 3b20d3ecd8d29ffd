// Matters that will not take place after all, or on another day; conditions under which they would not are none.
import { expect, test } from 'vitest'
import { statedIn } from './reading-of.ts'

test.each<[text: string, ...changes: string[]]>([
  [
    'On May 6, 2010, the Board of Trustees terminated the Plan of Liquidation of the Fund. The Fund will not be liquidated.',
    'liquidation cancelled',
  ],
  ['The Board of Trustees has determined not to proceed with the liquidation of the Fund.', 'liquidation cancelled'],
  [
    'The liquidation of the Fund, which was scheduled for June 30, 2010, has been postponed until September 15, 2010.',
    'liquidation announced 2010-09-15',
  ],
  [
    'The reorganization of the Marlow Growth Fund into the Dunmore Value Fund, which was scheduled for June 30, 2010, will not take place.',
    'reorganization cancelled',
  ],
  [
    'Shareholders of the Marlow Growth Fund did not approve the merger of the Marlow Growth Fund into the Dunmore Value Fund.',
    'reorganization cancelled',
  ],
  [
    'The merger of the Marlow Growth Fund into the Dunmore Value Fund has been postponed to August 1, 2010.',
    'reorganization announced 2010-08-01',
  ],
  ['The special meeting of shareholders that was to be held on July 20, 2010 has been cancelled.', 'shareholder-meeting cancelled'],
  [
    'On June 2, 2010, the Board of Trustees approved a plan to liquidate the Fund. If shareholders do not approve the plan, the liquidation will not take place.',
    'liquidation announced',
  ],
  [
    'The Fund will be reorganized into the Dunmore Value Fund. The reorganization will not take place unless shareholders approve it.',
    'reorganization announced',
  ],
  ['A merger of the parent of the Adviser has been abandoned.'],
])('%s', (text, ...changes) => {
  expect(
    statedIn(text).map(c =>
      [c.type, c.state ?? 'announced', ...c.dates.filter(d => d.role === 'liquidation' || d.role === 'effective').map(d => d.date)].join(
        ' ',
      ),
    ),
  ).toEqual(changes)
})
