/** 按拼音首字母编目录。 */

/** 各字母按拼音排在最前的字，用来定一个字的首字母（I、U、V 没有字打头）。 */
const FIRST = [
  ['A', '吖'],
  ['B', '八'],
  ['C', '嚓'],
  ['D', '咑'],
  ['E', '妸'],
  ['F', '发'],
  ['G', '旮'],
  ['H', '哈'],
  ['J', '丌'],
  ['K', '咔'],
  ['L', '垃'],
  ['M', '妈'],
  ['N', '拿'],
  ['O', '噢'],
  ['P', '妑'],
  ['Q', '七'],
  ['R', '呥'],
  ['S', '仨'],
  ['T', '他'],
  ['W', '屲'],
  ['X', '夕'],
  ['Y', '丫'],
  ['Z', '匝'],
] as const;

const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** 名称的首字母，引号不算；不是汉字打头的归 #。 */
export function initialOf(name: string): string {
  const char = name.replace(/^[“‘《〔（]+/, '').charAt(0);
  if (!/\p{Script=Han}/u.test(char)) return /[A-Za-z]/.test(char) ? char.toUpperCase() : '#';
  return [...FIRST].reverse().find(([, first]) => pinyin.compare(char, first) >= 0)?.[0] ?? 'A';
}

export interface Letter<T> {
  readonly letter: string;
  readonly entries: readonly T[];
}

/** 按首字母分组，组内按拼音排。 */
export function byInitial<T extends { readonly term: string }>(entries: readonly T[]): Letter<T>[] {
  const groups = new Map<string, T[]>();
  const bare = ({ term }: T) => term.replace(/[“”‘’]/g, '');
  for (const entry of [...entries].sort((a, b) => pinyin.compare(bare(a), bare(b)))) {
    const letter = initialOf(entry.term);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([letter, list]) => ({ letter, entries: list }));
}
