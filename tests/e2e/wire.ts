// Serves a built site as a static host would, its texts compressed, and counts what a browser that comes for the first time is sent for a
// query.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Browser } from 'playwright/test'

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
}

export interface Served {
  address: string /** Every body that was sent, in order: its path and its bytes. */
  sent: { path: string; bytes: number }[]
  close: () => void
}

/** What the head of an answer takes. */
const HEAD = 180

export async function serve(out: string): Promise<Served> {
  const sent: Served['sent'] = []
  const server: Server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://site')
    const asked = join(out, normalize(decodeURIComponent(pathname)))
    const file = asked.endsWith('/') ? join(asked, 'index.html') : asked
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES[extname(file)]
    const raw = readFileSync(file)
    const bytes = type ? gzipSync(raw) : raw
    sent.push({ path: pathname, bytes: bytes.length + HEAD })
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...(type && { 'content-encoding': 'gzip' }) }).end(bytes)
  })
  await new Promise<void>(settle => {
    server.listen(0, '127.0.0.1', settle)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: () => {
      server.close()
    },
  }
}

export interface Sent {
  bytes: number
  requests: number
  results: number
  by: Record<string, number>
}

/** The kind of what was sent: the page with its scripts and fonts, the program that searches, or the folder of the index. */
const kindOf = (path: string): string =>
  /\/pagefind\/(?:shards\/[^/]+\/)?(?:(words|pairs|names|ends|filters|fragment|index|filter)\/)?/.exec(path)?.[1] ??
  (/wasm|pagefind\.js|pagefind-worker/.test(path)
    ? 'program'
    : /\/pagefind\//.test(path)
      ? 'plan'
      : /\/data\//.test(path)
        ? 'data'
        : /\/fonts\//.test(path)
          ? 'fonts'
          : 'page')

/** What is sent, from the first byte of the page until its answer stands there and nothing more comes. */
export async function sentFor(browser: Browser, { address, sent }: Served, path: string, answered?: string): Promise<Sent> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const from = sent.length
  await page.goto(address + path)
  if (answered) await expect(page.locator(answered)).toHaveText(/\S/, { timeout: 30_000 })
  await page.waitForLoadState('networkidle')
  const results = await page.locator('#search-results > li').count()
  const by: Record<string, number> = {}
  for (const { path, bytes } of sent.slice(from)) by[kindOf(path)] = (by[kindOf(path)] ?? 0) + bytes
  await context.close()
  return { bytes: Object.values(by).reduce((sum, n) => sum + n, 0), requests: sent.length - from, results, by }
}

export const spellSent = ({ bytes, requests, by }: Sent): string =>
  `${(bytes / 1000).toFixed(0)} KB in ${requests} requests: ${Object.entries(by)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => `${kind} ${(n / 1000).toFixed(0)}`)
    .join(', ')}`
