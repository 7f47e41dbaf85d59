/** 构建完成后建检索：dist/pagefind/（全文索引）、search-meta.json（统计小表）、search-index.js（后备索引）。 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { nameTable, packIndex, splitGlossary, summarise, toIndexHtml } from './build.ts';
import { extract } from './extract.ts';
import { INDEX_GLOBAL, pack } from './scan-engine.ts';
import type { SearchDoc, SearchMeta } from './types.ts';

/** 每块索引约 5KB。默认一块 34KB，一次查询两三个词就超预算；Pagefind 只留了环境变量。 */
const CHUNK = '2000';
/** 自带界面不用，不发布。 */
const WANTED =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+|(?:index|fragment|filter)\/.+)$/;

/** 读出整站参加检索的页，按地址排序，索引因此每次构建都一样。 */
async function readDocs(root: string): Promise<SearchDoc[]> {
  const names = await readdir(root, { recursive: true });
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  const docs = await Promise.all(
    pages.map(async (name) => {
      const path = relative(root, join(root, name)).replace(/\\/g, '/');
      return extract(await readFile(join(root, name), 'utf8'), `/${path.replace(/index\.html$/, '')}`);
    }),
  );
  return docs.filter((doc) => doc !== undefined).flatMap(splitGlossary);
}

/** 写出 dist/pagefind/，还回页号 → 名称。 */
async function writePagefind(root: string, docs: readonly SearchDoc[]): Promise<SearchMeta['names']> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= CHUNK;
  const fail = (errors: readonly string[]) => new Error(`检索索引没有建成：${errors.join('；')}`);
  const { index, errors } = await createIndex({ forceLanguage: 'zh' });
  if (!index) throw fail(errors);
  try {
    for (const doc of docs) {
      const added = await index.addHTMLFile({ url: doc.url, content: toIndexHtml(doc) });
      if (added.errors.length > 0) throw fail(added.errors);
    }
    const { files, errors: writing } = await index.getFiles();
    if (writing.length > 0) throw fail(writing);
    const byAddress = new Map(docs.map((doc) => [doc.url, doc]));
    for (const file of files.filter((f) => WANTED.test(f.path))) {
      const path = join(root, 'pagefind', file.path);
      await mkdir(dirname(path), { recursive: true });
      // 取回一页要的只是小节和文字：换成自己的写法，比它的片段小三成，也不用再还原。
      const page = file.path.startsWith('fragment/') ? byAddress.get(fragmentUrl(file.content)) : undefined;
      await writeFile(path, page ? gzipSync(JSON.stringify(pack(page)), { level: 9 }) : file.content);
    }
    const table = nameTable(docs);
    const byUrl = new Map(docs.map((doc, number) => [doc.url, table[number]]));
    const fragments = files.filter((f) => f.path.startsWith('fragment/'));
    return Object.fromEntries(
      fragments.flatMap((file) => {
        const names = byUrl.get(fragmentUrl(file.content));
        return names ? [[basename(file.path, '.pf_fragment'), names]] : [];
      }),
    );
  } finally {
    await close();
  }
}

/** 片段文件：gzip，前 12 字节是签名，后面是 JSON。 */
function fragmentUrl(content: Uint8Array): string {
  return (JSON.parse(gunzipSync(content).subarray(12).toString()) as { url: string }).url;
}

export function searchIndex(): AstroIntegration {
  return {
    name: 'duibiao-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const docs = await readDocs(root);
        const meta = summarise(docs);
        const names = await writePagefind(root, docs);
        await writeFile(join(root, 'search-meta.json'), JSON.stringify({ ...meta, names }));
        await writeFile(
          join(root, 'search-index.js'),
          `self.${INDEX_GLOBAL}=${JSON.stringify(packIndex(docs, meta))};\n`,
        );
        logger.info(`检索索引：${String(docs.length)}页，${meta.kinds.join('、')}`);
      },
    },
  };
}
