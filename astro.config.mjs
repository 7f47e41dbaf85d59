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
    plugins: [
      {
        // Astro 给浏览器环境写死了 esnext，顶层的 build.target 不起作用，在这里压回去。
        name: 'duibiao-client-target',
        enforce: 'post',
        configEnvironment: (name) => (name === 'client' ? { build: { target: 'chrome83' } } : undefined),
      },
    ],
    build: {
      target: 'chrome83',
      cssTarget: 'chrome83',
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // 首屏都要用的小块并成几块：分开压缩更费字节，请求也更多。
          codeSplitting: {
            groups: [
              { name: 'preload-helper', test: /preload-helper/ },
              { name: 'preact', test: /node_modules\/(preact|@preact)\// },
              {
                name: 'check',
                test: /src\/storage\/(?!file|field-names|migrations|serialize|write-back)|domain\/assessment\/(?!explain|sample)|idb-keyval|self-check\/(SelfCheck|state|session|util|Setup|Toolbar|ItemCard|Progress|Downloads|Result\.)/,
              },
            ],
          },
        },
      },
    },
  },
});
