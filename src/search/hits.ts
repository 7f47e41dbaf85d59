/** 把打好分的页变成结果：定次序、定落点、写摘录。 */
import { excerptHtml } from './excerpt.ts';
import type { Query } from './expand.ts';
import { byScore, type Scored } from './score.ts';
import type { Hit, LinkTo } from './types.ts';

/** 某一处专讲的主题，见 lexicon.ts。 */
export type TopicsAt = (url: string, anchor: string) => readonly string[];

/** 一条命中至多标几个主题。 */
const TOPICS = 3;
/** 同页另列几处。 */
const OTHERS = 3;

/** 小标题里就有所查的词时，落在那一节；否则页名说的就是这件事的落在页首。 */
function landing(scored: Scored, query: Query): number {
  if (scored.placed !== undefined) return scored.placed;
  const top = scored.sections[0] ?? 0;
  const section = scored.prepared.sections[top];
  const titled = section?.title.includes(query.core) === true || section?.code === query.core;
  return scored.named && (!titled || scored.prepared.title === query.core) ? 0 : top;
}

/** 一页一条，带落点、摘录和同页另外几处。 */
export function toHit(scored: Scored, query: Query, link: LinkTo, topicsAt: TopicsAt = () => []): Hit {
  const { doc } = scored.prepared;
  const place = landing(scored, query);
  const section = doc.sections[place];
  const text = section?.text ?? '';
  const others = scored.sections
    .filter((index) => index !== place)
    .flatMap((index) => doc.sections[index] ?? [])
    .filter((s) => s.title !== '')
    .slice(0, OTHERS);
  return {
    url: link(doc.url, section?.id ?? ''),
    title: doc.title,
    section: section?.title ?? '',
    excerptHtml: excerptHtml(text, query, scored.named && place === 0),
    kind: doc.kind,
    scheme: doc.scheme,
    topics: Array.from(
      new Set([
        ...topicsAt(doc.url, section?.id ?? '').filter((topic) => !query.avoid.includes(topic)),
        ...doc.topics,
        ...topicsAt(doc.url, ''),
      ]),
    ).slice(0, TOPICS),
    others: others.map((s) => ({ url: link(doc.url, s.id), title: s.title })),
  };
}

export interface Selection {
  picked: Scored[];
  /** picked 里完全相符的条数。 */
  full: number;
}

/** 完全相符的不到这么多条，就把接近的也列上。 */
export const ENOUGH = 4;
/** 接近的列到这么多条为止。 */
const NEAR = 8;

/** 完全相符的够多时只留它们；不够时按分数搭上接近的；一条相符的也没有时由调用方说明。 */
export function select(scored: readonly Scored[], query: Query): Selection {
  // 词太短，拆开就没有意思了：131 不搭上只含 13 的。
  const short = query.core.length < 4;
  const sorted = scored.filter((s) => s.score > 0).sort(byScore);
  const full = sorted.filter((s) => s.full);
  if (full.length >= ENOUGH || (full.length > 0 && short)) return { picked: full, full: full.length };
  const picked = sorted.filter((s) => full.includes(s) || s.coverage >= 0.4);
  return { picked: (picked.length > 0 ? picked : sorted.slice(0, ENOUGH)).slice(0, NEAR), full: full.length };
}

/** 第一条是靠猜读音、字形找到的：还回猜的是哪个名称。 */
export function guessOf(query: Query, picked: readonly Scored[]): string | undefined {
  const guess = query.alternatives[0];
  const first = picked[0]?.prepared.doc;
  if (!guess?.guess || !first || !/[\u4e00-\u9fff]/.test(query.core)) return undefined;
  const led = first.topics.includes(guess.text) || first.title === guess.text;
  return led || guess.places.some((place) => place.split('#')[0] === first.url) ? guess.via : undefined;
}
