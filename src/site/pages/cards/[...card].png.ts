// The pictures that links show where they are shared.
import { drawCard, type Card } from '../../cards/card.ts'
import { cardPath, cards } from '../../cards/cards.ts'

export const getStaticPaths = () => cards().map(({ path, card }) => ({ params: { card: cardPath(path).slice('/cards/'.length, -'.png'.length) }, props: { card } }))

export const GET = async ({ props }: { props: { card: Card } }) => new Response(await drawCard(props.card), { headers: { 'content-type': 'image/png' } })
