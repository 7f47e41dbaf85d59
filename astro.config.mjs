import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/search/integration.ts';

/** 部署在子路径时设环境变量 DUIBIAO_BASE，例如 /dangjian/。 */
const base = process.env['DUIBIAO_BASE'] ?? '/';

export default defineConfig({
  base,
  trailingSlash: 'always',
  outDir: process.env['DUIBIAO_OUT'] ?? './dist',
  integrations: [mdx(), preact(), searchIndex()],
  build: { inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  prefetch: false,
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: { target: 'chrome83', cssTarget: 'chrome83', assetsInlineLimit: 0 },
  },
});
