/** 查询扩展：去掉提问用语、切词，再问词表换来的规范主题。 */
import type { Alternative, Looked } from './lexicon.ts';
import { bigrams, normaliseQuery } from './normalise.ts';

export interface Query {
  /** 用户键入的词，归一化并按空白分段。 */
  typed: string[];
  /** 去掉提问用语后的词；全去光时同 typed。 */
  terms: string[];
  /** terms 连起来，找整句时用。 */
  core: string;
  /** 被去掉的提问用语：只降权，不丢弃。 */
  hints: string[];
  /** terms 的相邻二字，去重，保持先后。 */
  grams: string[];
  /** 原样连起来，提问用语也在内。 */
  whole: string;
  /** 别名、拼音换来的规范主题，权重大的在前。 */
  alternatives: Alternative[];
  /** 字面相近、意思不同的主题，不当成答案。 */
  avoid: string[];
  /** 想要表格、模板一类的成品。 */
  wantsForm: boolean;
}

/** 词表的接口：给去掉提问用语的查询和原样的查询，还回可以互换的规范主题。 */
export type AliasSource = (core: string, whole: string) => Pick<Looked, 'alternatives' | 'avoid'>;

const ASK = [
  '多长时间',
  '什么时候',
  '什么时间',
  '什么意思',
  '是什么',
  '什么是',
  '为什么',
  '有哪些',
  '有什么',
  '多久',
  '多少',
  '几次',
  '几回',
  '几遍',
  '几颗',
  '几个',
  '几年',
  '几天',
  '几人',
  '怎么',
  '怎样',
  '如何',
  '何时',
  '哪些',
  '在哪里',
  '在哪',
  '哪里',
  '哪个',
  '什么',
  '能不能',
  '可不可以',
  '要不要',
  '是不是',
  '需不需要',
  '有没有',
  '能否',
  '可否',
  '是否',
  '谁来',
  '由谁',
  '多长',
  '多大',
  '几名',
  '几票',
  '几学时',
  '几小时',
  '几份',
  '几级',
  '几日',
  '几月',
  '百分之几',
  '几分之几',
  '请问',
];
const LEAD =
  '(?:[一每](?:个?月|年|季度?|周)(?:内|里|得)?)?(?:(?:一般|通常|应该|应当|需要|可以|要|应|该|能|得)[开办填写交缴收]?|由|在|是|都)?';
// 动词后面还有别的字时多半属于内容（怎么换届），只有到句尾或“一次”前才算提问用语。
const TAIL =
  '(?:召开|开展|[开办搞做写填算交缴收弄走说讲定过](?=一?[次回遍]|[吗呢啊]?$))?(?:一?[次回遍]|工作日|学时|个?月|小时|[人个份天年票名钱元])?';
const QUESTION = new RegExp(`${LEAD}(?:${ASK.join('|')})${TAIL}[吗呢啊]?`, 'g');
/** 要的是成品、不是内容的字：留作提示，降权不删。 */
const LIGHT = /(?:的?(?:模板|范文|样本|样表|表格|流程|步骤|程序|材料|要求|规定|格式))+$/;
const ENDING = /(?:可以|行|对)?[吗呢]$/;
const FORM = /表格|模板|范文|样表|表单|下载|票样|登记表|申报表|进度表|台账/;

function stripQuestion(term: string, hints: string[]): string {
  const rest = term.replace(QUESTION, (asked) => {
    hints.push(asked);
    return '';
  });
  const bare = rest.replace(ENDING, '').replace(/^的|的$/g, '');
  const light = LIGHT.exec(bare)?.[0] ?? '';
  if (light === '' || bare.length - light.length < 2) return bare;
  hints.push(light.replace(/^的/, ''));
  return bare.slice(0, bare.length - light.length);
}

/** 把键入的一句话变成可检索的查询。无内容时 terms 为空数组。 */
export function expand(input: string, aliases?: AliasSource): Query {
  const typed = normaliseQuery(input);
  const hints: string[] = [];
  const stripped = typed.map((term) => stripQuestion(term, hints)).filter((term) => term !== '');
  // 剩下不足两个字就恢复原句，免得“多少”一类的词把查询掏空。
  const enough = stripped.join('').length >= 2;
  const terms = enough ? stripped : typed;
  const grams = terms.flatMap(bigrams);
  const core = terms.join('');
  const whole = typed.join('');
  return {
    typed,
    terms,
    core,
    whole,
    hints: enough ? hints : [],
    grams: grams.filter((gram, index) => grams.indexOf(gram) === index),
    ...(aliases && core !== '' ? aliases(core, whole) : { alternatives: [], avoid: [] }),
    wantsForm: FORM.test(whole),
  };
}
