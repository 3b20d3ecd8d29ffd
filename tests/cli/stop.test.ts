// A signal that comes while nothing waits is not lost, and ends no command in the middle of what it writes.
import { expect, test } from 'vitest'
import { endIfStopped, stoppable, Stopped, whileStoppable } from '../../src/cli/stop.ts'

const never = new Promise<never>(() => {})
const signal = (name: 'SIGINT' | 'SIGTERM') => process.emit(name, name)

test('between two waits: the next is not begun', async () => {
  let stops = 0
  const stop = () => void stops++
  const work = stoppable(async () => {
    await whileStoppable(stop, Promise.resolve())
    signal('SIGINT')
    return whileStoppable(stop, never)
  })
  await expect(work).rejects.toMatchObject({ code: 130, message: expect.stringContaining('Stopped.') })
  expect(stops).toBe(1)
})

test('while it waits: broken off at once, and what ends by itself afterwards is not heard', async () => {
  let end = (_: Error) => {}
  const work = stoppable(() =>
    whileStoppable(
      () => end(new Error('ended by the signal too')),
      new Promise<never>((_, fail) => {
        end = fail
      }),
    ),
  )
  signal('SIGTERM')
  await expect(work).rejects.toMatchObject({ code: 143 })
})

test('before the exchange of sites, and not after it', async () => {
  await expect(
    stoppable(async () => {
      signal('SIGINT')
      await endIfStopped()
    }),
  ).rejects.toBeInstanceOf(Stopped)
  expect(
    await stoppable(() => {
      signal('SIGINT')
      return 'published'
    }),
  ).toBe('published')
  // Nothing of it is left for the next work, and nobody listens.
  expect(await stoppable(endIfStopped)).toBeUndefined()
  expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before)
})

const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]
