// The site: static pages from the MDX and records that the pipeline wrote under CONTENT_DIR, into OUT_DIR.
import { createHash } from 'node:crypto'
import mdx from '@astrojs/mdx'
import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { foldersOf } from './src/model/config.ts'
import { baseLinks } from './src/site/base-links.ts'
import { readSettings } from './src/site/settings.ts'
import { searchIndex } from './src/site/search/search-index.ts'

const folders = foldersOf(process.env, process.cwd())
const settings = readSettings(process.cwd(), process.env)
// Two sites may be built from one checkout at the same time: each keeps its own cache.
const cache = createHash('sha256').update(`${folders.content}\n${folders.out}`).digest('hex').slice(0, 8)

export default defineConfig({
  srcDir: './src/site',
  outDir: folders.out,
  cacheDir: `./.cache/astro-${cache}`,
  site: settings.url,
  base: settings.base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  // 'jsx' would drop the space between inline elements that stand on lines of their own.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [mdx(), searchIndex()],
  markdown: {
    // Quotes and dashes of legal text stay as they are, and highlighted code would need inline styles.
    processor: unified({ smartypants: false, rehypePlugins: [[baseLinks, { base: settings.base }]] }),
    syntaxHighlight: false,
  },
  security: {
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "worker-src 'self' blob:"],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
})
