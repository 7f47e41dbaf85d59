/** 建好站再打开：npm start [-- --port 端口 --host 地址]。产物没过时就不重建。 */
import { fileURLToPath } from 'node:url';
import { isBuildFresh } from './build/freshness.ts';
import { buildSite } from './build/site.ts';
import { serve } from './serve/listen.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const code = isBuildFresh(ROOT) ? 0 : await buildSite();
process.exitCode = code === 0 ? await serve(process.argv.slice(2)) : code;
