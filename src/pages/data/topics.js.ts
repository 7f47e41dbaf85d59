/** 随检索页装的主题文件，见 src/search/topic-file.ts。用普通脚本装，双击打开也能用。 */
import type { APIRoute } from 'astro';
import {
  getAmbiguities,
  getCases,
  getCues,
  getForms,
  getGlossary,
  getHandbook,
  getRegulations,
} from '../../content.ts';
import { SYLLABLES } from '../../search/pinyin-table.ts';
import { makeTopicFile, TOPICS_GLOBAL } from '../../search/topic-file.ts';

/** 页名太多就不带，免得这份文件跟着内容一直长。 */
const TITLES_LIMIT = 600;

async function pages() {
  const [handbook, cases, regulations, forms] = await Promise.all([
    getHandbook(),
    getCases(),
    getRegulations(),
    getForms(),
  ]);
  const all = [
    ...handbook.map(({ slug, data }) => ({ title: data.title, url: `/handbook/${slug}/`, aliases: data.aliases })),
    ...cases.map(({ slug, data }) => ({ title: data.title, url: `/cases/${slug}/`, aliases: [] })),
    ...regulations.map(({ slug, data }) => ({
      title: data.title,
      url: `/regulations/${slug}/`,
      aliases: [data.short],
    })),
    ...forms.map(({ id, title }) => ({ title, url: `/forms/#${id}`, aliases: [] })),
  ];
  return all.length > TITLES_LIMIT ? [] : all;
}

export const GET: APIRoute = async () => {
  const [glossary, ambiguities, cues] = await Promise.all([getGlossary(), getAmbiguities(), getCues()]);
  const file = makeTopicFile({ glossary, ambiguities, cues, pages: await pages() }, SYLLABLES);
  const data = JSON.stringify(file).replace(/</g, '\\u003c');
  return new Response(`self.${TOPICS_GLOBAL}=${data};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
