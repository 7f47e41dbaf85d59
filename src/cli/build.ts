/** 建站：npm run build [-- astro build 的参数] */
import { buildSite } from './build/site.ts';

process.exitCode = await buildSite(process.argv.slice(2));
