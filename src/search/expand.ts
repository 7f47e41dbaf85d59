/** 查询扩展：去掉提问用语、切词，并给别名和拼音留出位置。 */
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
  /** 别名、拼音换来的规范主题名，权重 0—1。 */
  alternatives: Alternative[];
  /** 想要表格、模板一类的成品。 */
  wantsForm: boolean;
}

export interface Alternative {
  text: string;
  weight: number;
}

/** 别名与拼音的接口：给一个归一化的词，还回可以互换的规范主题名。 */
export type AliasSource = (term: string) => Alternative[];

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
  '几个',
  '几年',
  '几天',
  '几人',
  '怎么',
  '怎样',
  '如何',
  '何时',
  '哪些',
  '哪里',
  '哪个',
  '什么',
  '能不能',
  '可不可以',
  '要不要',
  '是不是',
  '需不需要',
  '谁来',
  '请问',
];
const LEAD = '(?:(?:一般|通常|应该|应当|需要|可以|要|应|该|能|得)[开办填写交缴收]?|由|在|是|都)?';
// 动词后面还有别的字时多半属于内容（怎么换届），只有到句尾或“一次”前才算提问用语。
const TAIL = '(?:召开|开展|[开办搞做写填算交缴收弄走说讲定过](?=一?[次回遍]|[吗呢啊]?$))?(?:一?[次回遍]|人|个|份|天)?';
const QUESTION = new RegExp(`${LEAD}(?:${ASK.join('|')})${TAIL}[吗呢啊]?`, 'g');
const ENDING = /(?:可以|行|对)?[吗呢]$/;
const FORM = /表格|模板|范文|样表|表单|下载|票样|登记表|申报表|进度表|台账/;

function stripQuestion(term: string, hints: string[]): string {
  const rest = term.replace(QUESTION, (asked) => {
    hints.push(asked);
    return '';
  });
  return rest.replace(ENDING, '').replace(/^的|的$/g, '');
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
  return {
    typed,
    terms,
    core: terms.join(''),
    hints: enough ? hints : [],
    grams: grams.filter((gram, index) => grams.indexOf(gram) === index),
    alternatives: aliases ? [terms.join(''), ...terms].flatMap(aliases) : [],
    wantsForm: FORM.test(typed.join('')),
  };
}
