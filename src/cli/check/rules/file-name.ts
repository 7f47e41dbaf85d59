import { slug as slugSchema } from '../../../schemas/common.ts';
import { findingAt } from '../finding.ts';
import type { Rule } from '../model.ts';

const id = 'file-name';
const top = { line: 1, column: 1 };

/** 放错地方的文件不会报错、也不会上网，只能靠这里发现。 */
export const fileName: Rule = {
  id,
  title: '文件放对地方、起对名字',
  check: (set) => [
    ...set.missing.map((path) => findingAt(id, { path }, top, '缺少这个文件')),
    ...set.strays.map((path) =>
      findingAt(id, { path }, top, '没有栏目会读这个文件：请看目录和扩展名（.mdx、.yaml）是不是写错了'),
    ),
    ...set.notLists.map((file) => findingAt(id, file, top, '文件顶层应当是列表，每条以 - 开头')),
    ...set.files
      .filter((file) => file.path.endsWith('.mdx') && file.lineOffset === 0)
      .map((file) => findingAt(id, file, top, '文件第一行要是 ---，前言写完再写一行 ---')),
    // 文件名就是网址的一段，构建时会被改成小写，写法不一就对不上链接。
    ...[...set.entries.handbook, ...set.entries.regulations, ...set.entries.cases, ...set.entries.schemes]
      .filter((entry) => !slugSchema.safeParse(entry.slug).success)
      .map((entry) =>
        findingAt(id, entry.file, top, `名字“${entry.slug}”要作网址，只能用小写字母、数字和连字符，例如 zhibu-tiaoli`),
      ),
  ],
};
