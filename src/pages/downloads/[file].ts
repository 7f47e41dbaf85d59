/** 空白件：构建时生成，没有脚本也能下载。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getScheme } from '../../content.ts';
import { BLANK_FORMS } from '../../exporters/blank.ts';

export const getStaticPaths = (() => BLANK_FORMS.map(({ file }) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const form = BLANK_FORMS.find((f) => f.file === params['file']);
  if (!form) throw new Error(`没有空白件 ${params['file'] ?? ''}`);
  const blob = await form.make(await getScheme('wuhua'));
  return new Response(await blob.arrayBuffer());
};
