/** 规范表述：在一段文字里找不合规范的名称、提法。内容检查、导出文件和页面的测试用同一个函数。 */
import type { OfficialName } from '../../schemas/wording.ts';

export interface NameProblem {
  /** 在文字里的位置，从 0 数。 */
  readonly index: number;
  readonly found: string;
  readonly advice: string;
}

/** text 里的换行就是版面上的断行：导出文件按段和 w:br、页面按 br 换成 \n 再传进来。 */
export function nameProblems(text: string, names: readonly OfficialName[]): NameProblem[] {
  return names.flatMap((name) => [...wrongForms(text, name), ...wrongTitles(text, name), ...broken(text, name)]);
}

/** 不许的写法；落在全称或允许的简称里面的不算。 */
function wrongForms(text: string, name: OfficialName): NameProblem[] {
  const allowed = [name.name, ...name.short].flatMap((form) => spansOf(text, form));
  return name.wrong.flatMap((wrong) =>
    spansOf(text, wrong)
      .filter(([start, end]) => !allowed.some(([from, to]) => from <= start && end <= to))
      .map(([index]) => ({ index, found: wrong, advice: `规范写法是${name.name}` })),
  );
}

/** 书名号里的文件名要与全称或简称一字不差。文件名里套着的书名号按里层算。 */
function wrongTitles(text: string, name: OfficialName): NameProblem[] {
  const { key } = name;
  if (key === undefined) return [];
  const forms = [name.name, ...name.short];
  return Array.from(text.matchAll(/《([^《》\n]+)》/g)).flatMap((match) => {
    const title = match[1] ?? '';
    if (!title.includes(key) || forms.includes(title)) return [];
    return [{ index: match.index, found: match[0], advice: `全称是《${name.name}》${shortAdvice(name)}` }];
  });
}

const shortAdvice = (name: OfficialName) => (name.short.length > 0 ? `，简称可用${name.short.join('、')}` : '');

/** 固定提法断成两行。 */
function broken(text: string, name: OfficialName): NameProblem[] {
  if (!name.unbroken) return [];
  const bare = Array.from(name.name.replace(/[“”]/g, ''));
  const pattern = new RegExp(bare.map(escape).join('[ \\t]*\\n?[ \\t]*'), 'g');
  return Array.from(text.matchAll(pattern))
    .filter((match) => match[0].includes('\n'))
    .map((match) => ({
      index: match.index,
      found: match[0].replace(/\s*\n\s*/g, '⏎'),
      advice: `“${bare.join('')}”不许从中间断行`,
    }));
}

const escape = (char: string) => char.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function spansOf(text: string, form: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    spans.push([at, at + form.length]);
  }
  return spans;
}
