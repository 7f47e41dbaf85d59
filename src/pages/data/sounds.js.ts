/** 读音字表，裁到站内名称用得着的音；字面对不上或开始打字才装。 */
import type { APIRoute } from 'astro';
import { getTopicFile } from '../../content-topics.ts';
import { SYLLABLES } from '../../search/pinyin-table.ts';
import { makeSounds, SOUNDS_GLOBAL } from '../../search/topic-file.ts';

export const GET: APIRoute = async () => {
  const sounds = makeSounds(await getTopicFile(), SYLLABLES);
  return new Response(`self.${SOUNDS_GLOBAL}=${JSON.stringify(sounds)};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
