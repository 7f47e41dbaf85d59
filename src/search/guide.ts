/** 结果以外的指点：规则卡片、“您要找的是”、不是一回事的说明、没有结果时的出路。 */
import { matchAnswers } from './answers.ts';
import { expand } from './expand.ts';
import type { Lexicon } from './lexicon.ts';
import type { Answer, Choice } from './topic-file.ts';
import type { LinkTo } from './types.ts';

export interface Card {
  text: string;
  basis: { label: string; url: string; level: string }[];
  origin: string;
  page: { title: string; url: string };
}

export interface Guide {
  cards: Card[];
  /** 并列的几处；near 为 true 时是没有结果而按读音找的。 */
  choices: Choice[];
  near: boolean;
  /** 所查的词与站内哪个主题不是一回事。 */
  notes: { name: string; topic: string; why: string; url: string }[];
  /** 没有结果时的主题总表。 */
  topics: Choice[];
}

export const NO_GUIDE: Guide = { cards: [], choices: [], near: false, notes: [], topics: [] };

/** 没有结果时列几个读音相近的主题。 */
const NEAREST = 5;

/** hits 是命中条数。地址都已换成可直接放进 href 的。 */
export function guideFor(
  input: string,
  hits: number,
  link: LinkTo,
  lexicon: Lexicon | undefined,
  answers: readonly Answer[] = [],
): Guide {
  if (!lexicon) return NO_GUIDE;
  const query = expand(input, lexicon.look);
  if (query.terms.length === 0) return NO_GUIDE;
  const to = (path: string) => {
    const [page = '', anchor = ''] = path.split('#');
    return link(page, anchor);
  };
  const place = (choice: Choice): Choice => ({ ...choice, url: to(choice.url) });
  const listed = lexicon.choices(query.whole);
  const near = listed.length === 0 && hits === 0;
  return {
    cards: matchAnswers(query.whole, answers, query.alternatives).map(({ text, basis, origin, page }) => ({
      text,
      origin,
      basis: basis.map(([label, url, level]) => ({ label, url: url === '' ? '' : to(url), level })),
      page: { title: page[0], url: to(page[1]) },
    })),
    choices: (near ? lexicon.nearest(query.core, NEAREST) : listed).map(place),
    near,
    notes: lexicon.look(query.core, query.whole).notes.map((note) => ({ ...note, url: to(note.url) })),
    topics: near ? lexicon.all().map(place) : [],
  };
}
