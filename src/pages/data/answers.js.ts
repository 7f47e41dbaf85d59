/** 规则卡片，问到规定才装；数字按建站那天的规定填。 */
import type { APIRoute } from 'astro';
import { LEVEL_LABEL, ORIGIN_LABEL } from '../../components/labels.ts';
import { getAnswers, getBasis, getParameterValue } from '../../content.ts';
import { getPlaceTitles } from '../../content-places.ts';
import { fillNumbers } from '../../search/answer-text.ts';
import { ANSWERS_GLOBAL, type Answer } from '../../search/topic-file.ts';

async function answers(asOf: string): Promise<Answer[]> {
  const [sources, value, basis, titleOf] = await Promise.all([
    getAnswers(),
    getParameterValue(asOf),
    getBasis(),
    getPlaceTitles(),
  ]);
  return sources
    .filter((answer) => answer.from === undefined || answer.from <= asOf)
    .map((answer) => ({
      about: answer.about,
      asks: answer.asks,
      words: answer.words,
      text: fillNumbers(answer.text, value) + (answer.from === undefined ? '' : `自${answer.from}起这样算。`),
      basis: answer.basis.map((ref) => {
        const { label, href, level } = basis(ref);
        return [label, href, LEVEL_LABEL[level]];
      }),
      origin: ORIGIN_LABEL[answer.origin],
      page: [titleOf(answer.page), answer.page],
    }));
}

export const GET: APIRoute = async () => {
  const today = new Date().toISOString().slice(0, 10);
  const data = JSON.stringify(await answers(today)).replace(/</g, '\\u003c');
  return new Response(`self.${ANSWERS_GLOBAL}=${data};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
