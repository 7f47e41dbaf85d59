/** 空白件的内容与大小：表单页要写大小，下载要给文件，都从这里取。 */
import { getForms, getLedgers, getScheme, getStandard } from './content.ts';
import { BLANK_FORMS, layoutForms, type BlankForm } from './exporters/blank.ts';

const made = new Map<string, Promise<ArrayBuffer>>();

async function allBlanks(): Promise<readonly BlankForm[]> {
  return [...BLANK_FORMS, ...layoutForms(await getForms())];
}

/** 全部空白件的文件名。 */
export async function getBlankNames(): Promise<string[]> {
  return (await allBlanks()).map(({ file }) => file);
}

/** 一个空白件的字节；同样的内容得到同样的字节。没有这个文件时抛错，构建失败。 */
export async function getBlankBytes(file: string): Promise<ArrayBuffer> {
  const form = (await allBlanks()).find((blank) => blank.file === file);
  if (!form) throw new Error(`没有空白件 ${file}`);
  const known = import.meta.env.PROD ? made.get(file) : undefined;
  const bytes = known ?? make(form);
  made.set(file, bytes);
  return bytes;
}

async function make(form: BlankForm): Promise<ArrayBuffer> {
  const id = form.scheme ?? 'wuhua';
  const blob = await form.make(await getScheme(id), await getLedgers(), await normsOf(id));
  return blob.arrayBuffer();
}

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
