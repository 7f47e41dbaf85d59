/** 选端口，把站打开。 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outputFolder } from '../build/freshness.ts';
import { createSiteServer, normalizeBase } from './site-server.ts';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 50;

/** 服务起来就返回 0，进程靠打开的端口留着；起不来说明原因并返回退出码。 */
export async function serve(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options) return fail(2, '用法：npm start -- --port 端口 --host 地址；端口为 1—65535 的整数。');
  const root = outputFolder(fileURLToPath(new URL('../../../', import.meta.url)));
  if (!existsSync(join(root, 'index.html'))) return fail(1, `${root} 里没有建好的站，请先运行 npm run build。`);

  const base = normalizeBase(process.env['DUIBIAO_BASE']);
  const server = createSiteServer(root, base);
  const first = options.port ?? FIRST_PORT;
  const last = options.port ?? FIRST_PORT + PORTS_TO_TRY - 1;
  for (let port = first; port <= last; port += 1) {
    const error = await listen(server, port, options.host);
    if (!error) {
      announce(server, base);
      return 0;
    }
    if (error.code !== 'EADDRINUSE') return fail(1, `端口 ${String(port)} 打不开：${error.message}`);
  }
  return fail(
    1,
    `端口 ${first === last ? String(first) : `${String(first)}—${String(last)}`} 已被占用，请用 --port 换一个。`,
  );
}

function readOptions(
  args: readonly string[],
): { readonly port: number | undefined; readonly host: string } | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { port: { type: 'string' }, host: { type: 'string' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) return undefined;
    return { port, host: values.host ?? '127.0.0.1' };
  } catch {
    return undefined;
  }
}

async function listen(server: Server, port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

function announce(server: Server, base: string): void {
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  process.stdout.write(`对标已打开：http://${host}:${String(port)}${base}（按 Ctrl+C 停止）\n`);
}

function fail(code: number, text: string): number {
  process.stderr.write(`${text}\n`);
  return code;
}
