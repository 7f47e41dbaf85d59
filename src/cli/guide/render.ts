/** 编辑指南的全文。字段和说明来自 src/schemas，例子来自测试用的最小内容集，检查项来自规则表。 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { basisRef, isoDate, ledgerId, origin, slug, statement, verificationLevel } from '../../schemas/common.ts';
import { COLLECTIONS, type Collection } from '../check/collections.ts';
import { RULES } from '../check/rules.ts';
import { commentsOf, type Comments } from './comments.ts';
import { examplesIn } from './examples.ts';
import { fieldsOf, wholeErrors, type Field } from './fields.ts';

/** 各栏目都有、一看就懂的字段；格式里另写了注释的用注释。 */
const COMMON: Readonly<Record<string, string>> = {
  id: '编号，定了不再改。',
  title: '标题。',
  name: '名称。',
  label: '名称，显示在前面。',
  text: '一句话说清，用自己的话写。',
  note: '补充说明，一句话。',
  order: '排序，小的在前。',
  group: '分在哪一组。',
  updated: '内容最后改动的日期。',
  summary: '一句话说这一页讲什么，列表和检索结果里显示。',
  who: '谁来做，只写职务。',
  when: '什么时候。',
  where: '在哪里，或者交到哪里。',
  what: '做什么。',
  items: '对应的标准条目。',
  basis: '依据哪几条。',
  origin: '出处。',
  value: '取值。',
  source: '从哪里来。',
  points: '分值。',
  from: '从哪天起。',
  to: '到哪天为止。',
  slug: '网址里的一段，发布后不再改。',
  basisTypes: '依据类型。',
  yields: '出什么材料。',
  url: '网址。',
  on: '哪一天。',
  kind: '类别。',
  year: '年份。',
  publishedOn: '公布的日期。',
  parameter: '参数编号。',
  item: '条目编号。',
  src: '图片文件，放在 public/ 下。',
  alt: '图片的文字说明。',
  body: '正文，一段或一张表一条，按先后。',
  format: '文件格式。',
  notWhen: '什么时候不用，指到该看的那一页。',
  wrong: '常见的错法。',
  right: '正确的做法。',
  topic: '哪一件事。',
  before: '改之前怎么写。',
  after: '改之后怎么写。',
  choices: '可选的几样。',
  page: '站内路径，以 / 开头。',
  file: '文件。',
  files: '文件清单。',
};

/** 公用的几种写法，各栏目不再重复。 */
const SHARED: readonly (readonly [string, string, z.ZodType])[] = [
  ['statement', '说法', statement],
  ['origin', '出处', origin],
  ['basisRef', '依据', basisRef],
  ['verificationLevel', '核验程度', verificationLevel],
  ['isoDate', '日期', isoDate],
  ['slug', '编号', slug],
  ['ledgerId', '册号', ledgerId],
];

/** root：项目根目录。返回没有排版过的 Markdown。 */
export async function renderGuide(root: string): Promise<string> {
  const example = examplesIn(root);
  const sections = await Promise.all(
    COLLECTIONS.map(async (collection) => {
      const comments = await commentsFor(root, collection.schema);
      return [
        `## ${titleOf(comments)}`,
        `${comments.get('') ?? ''}文件：\`${pathOf(collection)}\`${collection.list ? '，顶层是列表，一条一个条目' : ''}。`,
        list(fieldsOf(collection.schema), comments, (path) => example(collection.name, path)),
        ...wholeErrors(collection.schema).map((message) => `整条一起检查：${message}。`),
      ].join('\n\n');
    }),
  );
  return [HEAD, shared(root), ...sections, rules()].join('\n\n');
}

const HEAD = `# 编辑指南

这一页由 \`npm run guide\` 从 \`src/schemas/\` 的注释生成，不要直接改；改了格式或注释再运行一次。

改内容只动 \`content/\`。改完运行 \`npm run check:content\`，写错的地方用中文报出文件、行和列；标着“提醒”的不算错误。

MDX 文件分两截：两行 \`---\` 之间写字段，后面写正文。正文每一段末尾写出处，例如 \`<Mark of="rule" basis="zhibu-tiaoli#a6" />\`、\`<Mark of="drafted" />\`；正文里不能有单独的尖括号和花括号。`;

function shared(root: string): string {
  const file = join(root, 'src/schemas/common.ts');
  const parts = SHARED.map(([name, title, schema]) => {
    const comments = commentsOf(file, name);
    const fields = fieldsOf(schema);
    const errors = wholeErrors(schema).map((message) => `写错时会说：${message}。`);
    const comment = (comments.get('') ?? '').replace(new RegExp(`^${title}：`), '');
    const head = `**${title}**：${comment}${errors.join('')}`;
    return fields.length > 0 ? `${head}\n\n${list(fields, comments, () => '')}` : head;
  });
  return ['## 到处都用的写法', ...parts].join('\n\n');
}

/** 格式写在哪个文件、叫什么名字，由导出的值认出来，不另列一张表。 */
async function commentsFor(root: string, schema: z.ZodType): Promise<Comments> {
  const dir = join(root, 'src/schemas');
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.ts'))) {
    const module = (await import(pathToFileURL(join(dir, name)).href)) as Record<string, unknown>;
    const exported = Object.entries(module).find(([, value]) => value === schema)?.[0];
    if (exported) return commentsOf(join(dir, name), exported);
  }
  throw new Error('栏目用的格式没有从 src/schemas 导出');
}

/** 注释的第一截作标题。 */
const titleOf = (comments: Comments): string => (comments.get('') ?? '').split(/[：，。；]/)[0] ?? '';

const pathOf = ({ files }: Collection): string =>
  files.source
    .replace(/^\^|\$$/g, '')
    .replaceAll('\\/', '/')
    .replaceAll('\\.', '.')
    .replaceAll('[^/]+', '*')
    .replaceAll('.+', '*');

/** 一个字段一行，按层次缩进；公用的写法在前面讲过，不再重复。 */
function list(fields: readonly Field[], comments: Comments, example: (path: string) => string): string {
  return fields
    .map(({ path, required, type, named, errors }) => {
      const sample = example(path);
      const parts = [
        explain(path, comments, named),
        ...(sample === '' ? [] : [`例：${code(sample)}。`]),
        ...(named ? [] : errors.map((message) => `写错时会说：${message}。`)),
      ];
      const depth = path.split('.').length - 1;
      const name = path.split('.').at(-1) ?? path;
      return `${'  '.repeat(depth)}- **${code(name)}**（${required}；${type}）${parts.join('')}`;
    })
    .join('\n');
}

/** 字段的说明：先用格式里的注释，没有的用公用字段的说法。named：公用的类型，声明上的注释已在前面讲过。 */
function explain(path: string, comments: Comments, named: boolean): string {
  const own = named && comments.inherited.has(path) ? '' : (comments.get(path) ?? '');
  return own === '' ? (COMMON[path.split('.').at(-1) ?? ''] ?? '') : own;
}

const code = (text: string): string => `\`${text.replaceAll('`', "'")}\``;

function rules(): string {
  const lines = RULES.map(({ id, title, level }) => `- ${code(id)}　${title}${level === 'warning' ? '（提醒）' : ''}`);
  return ['## 常见错误：检查都查什么', '报告每行末尾方括号里是检查的编号，照这张表看它查什么。', lines.join('\n')].join(
    '\n\n',
  );
}
