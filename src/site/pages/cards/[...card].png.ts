// The pictures that links show where they are shared.
import { drawCard } from '../../cards/card.ts'
import { cardFor, cardPath, cardPaths } from '../../cards/cards.ts'
import { toMake } from '../../kept/to-make.ts'

export const getStaticPaths = () =>
  toMake(cardPaths(), path => cardPath(path).slice(1)).map(path => ({
    params: { card: cardPath(path).slice('/cards/'.length, -'.png'.length) },
    props: { path },
  }))

export const GET = async ({ props }: { props: { path: string } }) =>
  new Response(await drawCard(cardFor(props.path)!), { headers: { 'content-type': 'image/png' } })
