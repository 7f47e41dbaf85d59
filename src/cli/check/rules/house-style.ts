import { findingAt } from '../finding.ts';
import type { ContentSet, Finding, Rule } from '../model.ts';
import { blocksOf, isSearchOnly, textsOf, type Text } from '../texts.ts';

const id = 'house-style';

interface Style {
  readonly pattern: RegExp;
  readonly advice: string;
}

const STYLES: readonly Style[] = [
  { pattern: /(?<=\p{Script=Han})[,.;:!?()"'](?=\p{Script=Han})/gu, advice: '汉字之间用全角标点' },
  {
    pattern: /(?<=\p{Script=Han}) +(?=[\dA-Za-z])|(?<=[\dA-Za-z%]) +(?=\p{Script=Han})/gu,
    advice: '汉字与数字、字母之间不加空格',
  },
  { pattern: /[０-９Ａ-Ｚａ-ｚ％]/g, advice: '数字、字母和百分号用半角' },
  { pattern: /(?<!…)…(?!…)|…{3,}|\.{3,}|。{2,}/g, advice: '省略号写成“……”' },
  { pattern: /(?<=\p{Script=Han})--+|[―–]|—{3,}/gu, advice: '破折号写成“——”，起止写成“—”' },
  { pattern: /[，、；：][，。、；：？！]|。[，、；：]/g, advice: '两个标点连在一起，多了一个' },
  {
    pattern: /(?<=\p{Script=Han})\d{4}-\d{2}-\d{2}|\d{4}-\d{2}-\d{2}(?=\p{Script=Han})/gu,
    advice: '句子里的日期写成2026年5月11日',
  },
  { pattern: /\d{4}[./]\d{1,2}[./]\d{1,2}(?!\d)/g, advice: '日期写成2026年5月11日' },
  { pattern: /年0\d月|月0\d日/g, advice: '月、日不补零' },
  { pattern: /(?<!\d)\d{2}年\d{1,2}月/g, advice: '年份写四位' },
  { pattern: /[〇零一二三四五六七八九]{4}年/g, advice: '年份用阿拉伯数字' },
  { pattern: /(?<!\d)\d{1,3}(,\d{3})+(?!\d)/g, advice: '数字不加千分位' },
  { pattern: /[（([［]\d{4}[）)\]］]第?\d+号/g, advice: '发文字号的年份用六角括号〔〕' },
  {
    pattern: /的的|是是(?!非非)|在在|与与|及及|或或|把把|被被|和和(?!气气)|了了(?!解|结|断|然)/g,
    advice: '同一个字连写了两遍',
  },
];

const PAIRS: readonly (readonly [string, string])[] = ['“”', '‘’', '《》', '（）', '〔〕', '「」'].map(
  (pair) => [pair.charAt(0), pair.charAt(1)] as const,
);

export const houseStyle: Rule = {
  id,
  title: '标点、数字、日期照统一的写法',
  check: (set) => [...textsOf(set).filter(isProse).flatMap(checkText), ...pairs(set)],
};

/** 网址、编号里有斜线和点，不按句子查。 */
const isProse = (text: Text) => !/(^|\.)(url|id|pages\.\d+)$/.test(text.key);

function checkText(text: Text): Finding[] {
  return STYLES.flatMap(({ pattern, advice }) =>
    [...text.value.matchAll(pattern)].map(({ 0: found, index }) => {
      const around = text.value.slice(Math.max(0, index - 4), index + found.length + 4).trim();
      return findingAt(id, text.file, text.place(index), `“${around}”：${advice}`);
    }),
  );
}

function pairs(set: ContentSet): Finding[] {
  const fields = textsOf(set)
    .filter((text) => text.key !== 'body' && !isSearchOnly(text))
    .map((text) => ({ value: text.value, file: text.file, place: text.place(0) }));
  return [...fields, ...set.files.flatMap(blocksOf)].flatMap(({ value, file, place }) =>
    PAIRS.filter(([open, close]) => !isPaired(value, open, close)).map(([open, close]) =>
      findingAt(id, file, place, `“${value.trim().slice(0, 12)}……”：${open}${close}没有成对`),
    ),
  );
}

function isPaired(value: string, open: string, close: string): boolean {
  let depth = 0;
  for (const char of value) {
    if (char === open) depth += 1;
    else if (char === close) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
