/** 扩展名对应的内容类型。文字类都是 UTF-8。 */
import { extname } from 'node:path';

const TEXT: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.ics': 'text/calendar',
};

const BINARY: Readonly<Record<string, string>> = {
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** 认不得的（包括 Pagefind 的 .pagefind、.pf_meta、.pf_index、.pf_fragment）按二进制给。 */
export function contentType(path: string): string {
  const extension = extname(path).toLowerCase();
  const text = TEXT[extension];
  return text === undefined ? (BINARY[extension] ?? 'application/octet-stream') : `${text}; charset=utf-8`;
}
