/** 空白件：构建时生成，没有脚本也能下载。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { getLedgers, getScheme, getStandard } from '../../content.ts';
import { BLANK_FORMS } from '../../exporters/blank.ts';

export const getStaticPaths = (() => BLANK_FORMS.map(({ file }) => ({ params: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const form = BLANK_FORMS.find((f) => f.file === params['file']);
  if (!form) throw new Error(`没有空白件 ${params['file'] ?? ''}`);
  const id = form.scheme ?? 'wuhua';
  const blob = await form.make(await getScheme(id), await getLedgers(), await normsOf(id));
  return new Response(await blob.arrayBuffer());
};

/** 台账验收规范对照表的两栏：定性要求、量化指标。 */
async function normsOf(id: string) {
  const { classes } = await getStandard(id);
  return new Map(
    classes.flatMap(({ data }) =>
      data.items.flatMap((item) =>
        item.norm
          ? [[item.id, { quality: item.norm.quality.text, metrics: item.norm.metrics.map((m) => m.text) }] as const]
          : [],
      ),
    ),
  );
}
