/** 主题文件要用的内容，查好交给 search/topic-file.ts。 */
import { getAmbiguities, getCases, getCues, getGlossary, getHandbook, getRegulations } from './content.ts';
import { makeTopicFile } from './search/topic-file.ts';

/** 页名太多就不带，免得这份文件跟着内容一直长。 */
const TITLES_LIMIT = 600;

async function pages() {
  const [handbook, cases, regulations] = await Promise.all([getHandbook(), getCases(), getRegulations()]);
  const all = [
    ...handbook.map(({ slug, data }) => ({ title: data.title, url: `/handbook/${slug}/`, aliases: data.aliases })),
    ...cases.map(({ slug, data }) => ({ title: data.title, url: `/cases/${slug}/`, aliases: [] })),
    ...regulations.map(({ slug, data }) => ({
      title: data.title,
      url: `/regulations/${slug}/`,
      aliases: [data.short],
    })),
  ];
  return all.length > TITLES_LIMIT ? [] : all;
}

export const getTopicFile = async () => {
  const [glossary, ambiguities, cues] = await Promise.all([getGlossary(), getAmbiguities(), getCues()]);
  return makeTopicFile({ glossary, ambiguities, cues, pages: await pages() });
};
