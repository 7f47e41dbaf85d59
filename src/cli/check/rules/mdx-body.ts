import { origin } from '../../../schemas/common.ts';
import { attributeText, isElement, type BodyNode } from '../body.ts';
import { findingAt } from '../finding.ts';
import type { ContentFile, Finding, Rule } from '../model.ts';

const id = 'mdx-body';

/** 页面交给正文用的组件；别的要在正文里 import。 */
const GIVEN_COMPONENTS = ['Mark'];

export const mdxBody: Rule = {
  id,
  title: '正文能编译，标签写法合格',
  check: (set) => set.files.flatMap(checkFile),
};

function checkFile(file: ContentFile): Finding[] {
  if (!file.mdx) return [];
  const { error, nodes } = file.mdx;
  if (error) return [findingAt(id, file, error.place, describe(error.message))];
  const imported = nodes
    .filter(({ node }) => node.type === 'mdxjsEsm')
    .flatMap(({ node }) => String(node.value).match(/[A-Z]\w*/g) ?? []);
  const known = new Set([...GIVEN_COMPONENTS, ...imported]);
  return nodes.flatMap((entry) => {
    const message = nodeProblem(entry, known);
    return message ? [findingAt(id, file, entry.place, message)] : [];
  });
}

function nodeProblem({ node }: BodyNode, known: ReadonlySet<string>): string | undefined {
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') {
    const comment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(String(node.value));
    return comment ? undefined : `花括号里的“${String(node.value)}”会被当成程序；要显示花括号请换写法`;
  }
  if (!isElement(node)) return undefined;
  const name = node.name ?? '';
  if (/^[A-Z]/.test(name) && !known.has(name.split('.')[0] ?? ''))
    return `没有叫 ${name} 的标签，正文里可用的是 <Mark />`;
  if (name !== 'Mark') return undefined;
  const of = attributeText(node, 'of');
  if (origin.safeParse(of).success) return undefined;
  return of === undefined
    ? '<Mark> 少了 of，写成 <Mark of="rule" basis="…" />'
    : `<Mark> 的 of 只能是 seed、rule、drafted、inferred，现在是“${of}”`;
}

/** 编译器的英文报错里，编辑会遇到的就这几种。 */
const COMPILER_TEXT: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/Expected a closing tag for `<(.*?)>`/, (m) => `标签 <${m[1] ?? ''}> 没有结束`],
  [/Unexpected closing tag `<\/(.*?)>`/, (m) => `多了结束标签 </${m[1] ?? ''}>`],
  [/Unexpected character after `<`/, () => '半角小于号 < 后面写法不对；只是比大小的，改成“小于”'],
  [/Could not parse expression/, () => '花括号 { } 里的内容会被当成程序；要显示花括号请换写法'],
  [/Could not parse esm/, () => '以 import、export 开头的行会被当成程序，写法不对'],
];

function describe(message: string): string {
  for (const [pattern, text] of COMPILER_TEXT) {
    const match = pattern.exec(message);
    if (match) return `正文写法有误：${text(match)}`;
  }
  return `正文写法有误：${message}`;
}
