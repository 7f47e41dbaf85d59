/** 给浏览器的数据脚本，见 src/data-modules.ts。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getCrosswalk, getLedgers, getScheme, getSchemeIds, getWorkdays } from '../../content.ts';
import { DATA_GLOBAL } from '../../data-modules.ts';

export const getStaticPaths = (async () => {
  const schemes = (await getSchemeIds()).map((id) => `scheme-${id}`);
  return [...schemes, 'crosswalk', 'ledgers', 'workdays'].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

async function dataOf(name: string): Promise<unknown> {
  if (name === 'crosswalk') return getCrosswalk();
  if (name === 'ledgers') return getLedgers();
  if (name === 'workdays') return getWorkdays();
  return getScheme(name.replace('scheme-', ''));
}

export const GET: APIRoute = async ({ params }) => {
  const name = params['name'] ?? '';
  const data = JSON.stringify(await dataOf(name)).replace(/</g, '\\u003c');
  const script = `(window.${DATA_GLOBAL}=window.${DATA_GLOBAL}||{})[${JSON.stringify(name)}]=${data};\n`;
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
