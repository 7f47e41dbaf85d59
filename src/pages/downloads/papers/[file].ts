/** 文书样式的空白件：构建时由 content/papers 生成，没有脚本也能下载。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getBasis, getPapers } from '../../../content.ts';
import { paperDocx } from '../../../exporters/docx/paper.ts';
import type { PaperSource } from '../../../schemas/paper.ts';

export const getStaticPaths = (async () =>
  (await getPapers()).map((paper) => ({
    params: { file: `${paper.id}.docx` },
    props: { paper },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: PaperSource }> = async ({ props: { paper } }) => {
  const resolve = await getBasis();
  const basis = (paper.basis ?? []).map((ref) => resolve(ref).label);
  return new Response(await (await paperDocx(paper, basis)).arrayBuffer());
};
