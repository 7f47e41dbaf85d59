import { findingAt } from '../finding.ts';
import type { Finding, Rule } from '../model.ts';
import { textsOf, type Text } from '../texts.ts';

const id = 'wording';

interface Word {
  readonly pattern: RegExp;
  readonly advice: string;
  /** 这个词可以出现的地方。 */
  readonly except?: (text: Text) => boolean;
}

/** 检索别名要收错写，好让人搜得到；页面不显示。 */
const isAlias = (text: Text) => /(^|\.)(aliases|notSame)\.\d+$/.test(text.key);

const WORDS: readonly Word[] = [
  { pattern: /一票否决/g, advice: '本站只说“底线情形（拟定）”' },
  { pattern: /★/g, advice: '星号是密级标志，写成“n星”' },
  { pattern: /山西|晋中|太行|定襄|西河头|忻定|忻州|沐鸣/g, advice: '来源003的地名一律不出现，写“某市”' },
  {
    pattern: /根本组织|效劳|达标创立|软弱松散|最正确|原那么/g,
    advice: '这是来源文本里被改错的词，正式说法是基本组织、服务、达标创建、软弱涣散、最佳、原则',
    except: isAlias,
  },
  { pattern: /TODO|待补充|lorem/gi, advice: '没写完的内容不能上网' },
  { pattern: /(?<=\p{Script=Han})[,.;:!?()"'](?=\p{Script=Han})/gu, advice: '汉字之间用全角标点' },
  {
    pattern: /(?<=\p{Script=Han}) +(?=\d)|(?<=\d) +(?=\p{Script=Han})/gu,
    advice: '汉字与数字之间不加空格',
  },
];

export const wording: Rule = {
  id,
  title: '没有禁用的词和写法',
  check: (set) =>
    textsOf(set).flatMap((text) =>
      WORDS.filter((word) => !word.except?.(text)).flatMap(({ pattern, advice }): Finding[] =>
        [...text.value.matchAll(pattern)].map((match) => {
          const around = text.value.slice(Math.max(0, match.index - 4), match.index + match[0].length + 4);
          return findingAt(id, text.file, text.place(match.index), `“${around.trim()}”：${advice}`);
        }),
      ),
    ),
};
