import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType } from '../../../src/cli/serve/content-type.ts';
import { createSiteServer, normalizeBase } from '../../../src/cli/serve/site-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const root = join(folder, 'site');
const FILES: Record<string, string> = {
  'index.html': '首页',
  '404.html': '没有这一页',
  'handbook/index.html': '手册',
  'assets/a.css': 'a{}',
  '支部.txt': '支部',
};

let atRoot: Server;
let atBase: Server;

beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(folder, 'secret.txt'), '站外的文件');
  mkdirSync(join(folder, 'site-other'));
  writeFileSync(join(folder, 'site-other/secret.txt'), '站外的文件');
  atRoot = createSiteServer(root).listen(0, '127.0.0.1');
  atBase = createSiteServer(root, '/dangjian/').listen(0, '127.0.0.1');
  await Promise.all([once(atRoot, 'listening'), once(atBase, 'listening')]);
});

afterAll(() => {
  atRoot.close();
  atBase.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** 路径原样发出去；fetch 会先把 .. 化简掉，测不到。 */
function get(path: string, options: { server?: Server; method?: string; headers?: Record<string, string> } = {}) {
  const { server = atRoot, method = 'GET', headers = {} } = options;
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((done, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('取页面', () => {
  it.each([
    ['/', '首页', 'text/html; charset=utf-8'],
    ['/?q=1', '首页', 'text/html; charset=utf-8'],
    ['/handbook/', '手册', 'text/html; charset=utf-8'],
    ['/handbook/index.html', '手册', 'text/html; charset=utf-8'],
    ['/assets/a.css', 'a{}', 'text/css; charset=utf-8'],
    [`/${encodeURIComponent('支部.txt')}`, '支部', 'text/plain; charset=utf-8'],
  ])('%s', async (path, body, type) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status: 200, body });
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('缺结尾斜线就跳转，带上查询', async () => {
    const answer = await get('/handbook?present');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/handbook/?present');
  });

  it.each(['/none', '/none/', '/assets/', '/handbook/none.html', '/index.html/'])('没有的 %s 给404页', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '没有这一页' });
  });

  it('HEAD 只给头', async () => {
    const answer = await get('/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength('首页')));
  });

  it.each(['POST', 'PUT', 'DELETE'])('不接受 %s', async (method) => {
    const answer = await get('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('没变就回304，变了给新的', async () => {
    const first = await get('/assets/a.css');
    const headers = { 'If-None-Match': first.headers.etag ?? '' };
    expect(first.headers['cache-control']).toBe('no-cache');
    expect(await get('/assets/a.css', { headers })).toMatchObject({ status: 304, body: '' });
    utimesSync(join(root, 'assets/a.css'), 1, 1);
    expect((await get('/assets/a.css', { headers })).status).toBe(200);
  });
});

describe('目录之外的文件', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/../site-other/secret.txt',
    '//secret.txt',
    '/C:/secret.txt',
    '/index.html::$DATA',
    '/index.html%00.css',
    '/%E0%A4%A',
    `/${encodeURIComponent(join(folder, 'secret.txt'))}`,
  ])('%s 取不到', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: '没有这一页' });
  });

  it('怎么拼也取不到', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '%2f',
      '%5c',
      '/',
      'assets',
      'secret.txt',
      'site-other',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        const answer = await get(`/${parts.join('/')}`);
        expect(answer.body).not.toContain('站外的文件');
        expect([200, 302, 404]).toContain(answer.status);
        // 跳转只在站内。
        expect(answer.headers.location ?? '/').toMatch(/^\/(?!\/)/);
      }),
    );
  });
});

describe('部署在子路径', () => {
  const server = () => ({ server: atBase });

  it.each([
    ['/dangjian/', '首页'],
    ['/dangjian/handbook/', '手册'],
  ])('%s', async (path, body) => {
    expect(await get(path, server())).toMatchObject({ status: 200, body });
  });

  it.each([
    ['/', '/dangjian/'],
    ['/dangjian', '/dangjian/'],
    ['/dangjian?a=1', '/dangjian/?a=1'],
    ['/dangjian/handbook', '/dangjian/handbook/'],
  ])('%s 跳到 %s', async (path, to) => {
    const answer = await get(path, server());
    expect([answer.status, answer.headers.location]).toEqual([302, to]);
  });

  it.each(['/handbook/', '/dangjianx/', '/dangjian/../secret.txt'])('%s 不在其中', async (path) => {
    expect((await get(path, server())).status).toBe(404);
  });

  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['dangjian', '/dangjian/'],
    ['/a/b', '/a/b/'],
  ])('%s 写成 %s', (given, base) => {
    expect(normalizeBase(given)).toBe(base);
  });
});

describe('内容类型', () => {
  it.each([
    ['a/index.html', 'text/html; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['wasm.zh.pagefind', 'application/octet-stream'],
    ['a.pf_meta', 'application/octet-stream'],
    ['a.pf_index', 'application/octet-stream'],
    ['a.pf_fragment', 'application/octet-stream'],
    ['没有扩展名', 'application/octet-stream'],
    ['a.WASM', 'application/wasm'],
    ['自评报告.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['台账.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s', (path, type) => {
    expect(contentType(path)).toBe(type);
  });
});
