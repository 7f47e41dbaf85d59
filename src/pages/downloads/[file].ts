/** 空白件：构建时生成，没有脚本也能下载。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBlankBytes, getBlankNames } from '../../blank-files.ts';

export const getStaticPaths = (async () =>
  (await getBlankNames()).map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => new Response(await getBlankBytes(params['file'] ?? ''));
