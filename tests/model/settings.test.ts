// The configuration file: defaults, the environment's last word, and a message that names the setting.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from '../../src/model/settings.ts'

const folderWith = (settings: object | string) => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  writeFileSync(join(folder, 'stickerbook.config.json'), typeof settings === 'string' ? settings : JSON.stringify(settings))
  return folder
}

it('has a default for everything', () => {
  expect(readSettings(mkdtempSync(join(tmpdir(), 'settings-')), {})).toMatchObject({ name: 'Stickerbook', base: '/' })
})
it('lets the environment speak last, and ends the base path with a slash', () => {
  expect(readSettings(folderWith({ base: '/a/' }), { SITE_BASE: '/b' }).base).toBe('/b/')
})
it.each([
  [{ accent: { light: 'blue', dark: '#9cc4ee' } }, 'accent.light: expected a colour such as #1f4e79, found "blue"'],
  [{ base: 'funds' }, 'base: expected a path such as / or /funds/'],
  [{ colour: 'x' }, 'colour: expected no such field'],
  [{ url: 'javascript:alert(1)' }, /stickerbook\.config\.json: .*url: expected an address such as https:\/\/funds\.example/],
  ['{ "name": ', /stickerbook\.config\.json: unexpected content that is not JSON/],
])('says what is wrong in %j', (settings, said) => {
  expect(() => readSettings(folderWith(settings), {})).toThrow(said)
})
it('says that the environment is wrong, not the file', () => {
  expect(() => readSettings(folderWith({}), { SITE_URL: 'funds' })).toThrow(/^SITE_URL: unexpected setting, url: expected an address/)
})
