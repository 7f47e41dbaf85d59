/** 构建完成后用 Pagefind 建全文索引，写到 dist/pagefind/。 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export function searchIndex(): AstroIntegration {
  return {
    name: 'duibiao-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'zh', keepIndexUrl: false });
        if (!index) throw new Error(`检索索引没有建成：${errors.join('；')}`);
        const added = await index.addDirectory({ path: out });
        if (added.errors.length > 0) throw new Error(`检索索引没有建成：${added.errors.join('；')}`);
        await index.writeFiles({ outputPath: `${out}pagefind` });
        await close();
        logger.info(`检索索引：${String(added.page_count)} 页`);
      },
    },
  };
}
