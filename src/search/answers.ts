/** 规则卡片：认出问的是哪件事、怎么问，直接给出规定。答不准的不给。 */
import type { Alternative } from './lexicon.ts';
import { nameKey, type Answer, type AskKind } from './topic-file.ts';

/** 一次至多给几张。 */
const SHOWN = 2;

/** 各种问法。查询先归一化，数字和空格已统一。 */
const ASKING: Record<AskKind, RegExp> = {
  times: /几次|几回|多久|多长时间|多少次|频率|频次|次数|几个月|隔|[每一](?:年|月|季度?)几|是不是每/,
  span: /多久|多长|几天|几日|几个?月|几年|几个工作日|多少天|多少个?月|多少年|期限|时限|多少工作日|天数|什么时候|何时|哪天|有效期|时间|提前|之内|以内/,
  people: /几人|几个|几名|几位|多少人|多少名|多少个|人数|多少党员/,
  share: /比例|百分之|几分之|多少|几成|占比|半数|过半|几票|差额/,
  money: /多少|几块|几元|上限|最多|标准|怎么算|怎么[交收]|比例|封顶|百分之|千分之/,
  hours: /学时|课时|小时|几天|多少天|多久/,
};

/** 像是在问规定：有任何一种问法。卡片等到这时才装。 */
export function isAsking(query: string): boolean {
  const key = nameKey(query);
  return (
    Object.values(ASKING).some((pattern) => pattern.test(key)) ||
    /等次|党龄|年龄|几岁|到会|有效|表决|赞成|当选|脱党/.test(key)
  );
}

/** 查询里有没有这件事；加号连起来的要都有。还回对上几个字，没有是 0。 */
function subjectLength(about: string, key: string): number {
  const parts = about.split('+').map(nameKey);
  return parts.every((part) => key.includes(part)) ? parts.join('').length : 0;
}

interface Match {
  answer: Answer;
  subject: number;
  /** 问法对得有多准：专用的词 2，问法 1。 */
  asked: number;
}

/** 按别名认出的主题，按别名的长短算。 */
function byTopic(answer: Answer, alternatives: readonly Alternative[]): number {
  const meant = alternatives.filter((a) => !a.guess && a.weight >= 0.6 && answer.about.includes(a.text));
  return Math.max(0, ...meant.map((a) => nameKey(a.via).length));
}

/**
 * 给出至多两张卡片，最切题的在前。alternatives 是词表认出的主题，口语的叫法也能答。
 * 说到的事越具体越靠前：问“退休党员交多少党费”，不给在职党员的比例。
 */
export function matchAnswers(
  query: string,
  answers: readonly Answer[],
  alternatives: readonly Alternative[] = [],
): Answer[] {
  const key = nameKey(query);
  const matches = answers.flatMap((answer): Match[] => {
    const direct = Math.max(0, ...answer.about.map((about) => subjectLength(about, key)));
    const subject = direct > 0 ? direct : byTopic(answer, alternatives);
    if (subject === 0) return [];
    const word = answer.words.some((w) => key.includes(nameKey(w)));
    const kind = answer.asks.some((ask) => ASKING[ask].test(key));
    const asked = (word ? 2 : 0) + (kind ? 1 : 0);
    return asked === 0 ? [] : [{ answer, subject, asked }];
  });
  const value = (m: Match) => m.subject + 2 * m.asked;
  const sorted = matches.sort((a, b) => value(b) - value(a));
  const best = sorted[0] ? value(sorted[0]) : 0;
  return sorted
    .filter((m) => value(m) >= best - 1)
    .slice(0, SHOWN)
    .map((m) => m.answer);
}
