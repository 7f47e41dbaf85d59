/** 静态网站服务器：与常见静态托管的行为一致，供 npm start、检查和测试用。 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentType } from './content-type.ts';

/** 部署路径写成 /…/ 的样子；没给就是 /。 */
export function normalizeBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * root 为产物目录；base 为部署路径，与建站时的 DUIBIAO_BASE 相同。
 * 返回未监听的服务器。
 */
export function createSiteServer(root: string, base = '/'): Server {
  const prefix = normalizeBase(base);
  return createServer((request, response) => {
    answer(root, prefix, request, response).catch((error: unknown) => {
      send(response, 500, 'text/plain; charset=utf-8', Buffer.from(`读取出错：${String(error)}\n`));
    });
  });
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    send(response, 405, 'text/plain; charset=utf-8', Buffer.from('只支持读取。\n'));
    return;
  }
  const [raw = '', query] = (request.url ?? '').split(/\?(.*)/s);
  if (base !== '/' && (raw === '/' || `${raw}/` === base)) {
    redirect(response, base, query);
    return;
  }
  const path = raw.startsWith(base) ? safePath(raw.slice(base.length)) : undefined;
  if (path === undefined) {
    await sendNotFound(root, response);
    return;
  }
  const info = await infoOf(join(root, path));
  if (info?.isDirectory() && path !== '' && !path.endsWith('/')) {
    redirect(response, `${raw}/`, query);
    return;
  }
  const file = join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const found = await infoOf(file);
  if (!found?.isFile()) {
    await sendNotFound(root, response);
    return;
  }
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { 'Cache-Control': 'no-cache' }).end();
    return;
  }
  send(response, 200, contentType(file), await readFile(file));
}

/**
 * 解码后的相对路径；指向目录之外、或 Windows 会另作解释的（盘符、数据流、反斜线），一律不认。
 * 空段也不认：//主机名/ 会让跳转去到别的网站。
 */
function safePath(encoded: string): string | undefined {
  let path;
  try {
    path = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(path)) return undefined;
  const segments = path.split('/');
  const strange = segments.some((part, i) => part === '.' || part === '..' || (part === '' && i < segments.length - 1));
  return strange ? undefined : path;
}

async function infoOf(path: string) {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

async function sendNotFound(root: string, response: ServerResponse): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() =>
    Buffer.from('<!doctype html><title>没有这一页</title>'),
  );
  send(response, 404, 'text/html; charset=utf-8', page);
}

function redirect(response: ServerResponse, to: string, query: string | undefined): void {
  // 用 302：浏览器会长久记住 301，换个部署路径再开就错。
  response.writeHead(302, { Location: query === undefined ? to : `${to}?${query}` }).end();
}

/** HEAD 请求时 Node 自己不发正文。 */
function send(response: ServerResponse, status: number, type: string, body: Buffer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': body.length,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}
