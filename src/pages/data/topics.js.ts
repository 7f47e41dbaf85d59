/** 随检索页装的主题文件，见 src/search/topic-file.ts。用普通脚本装，双击打开也能用。 */
import type { APIRoute } from 'astro';
import { getTopicFile } from '../../content-topics.ts';
import { TOPICS_GLOBAL } from '../../search/topic-file.ts';

export const GET: APIRoute = async () => {
  const data = JSON.stringify(await getTopicFile()).replace(/</g, '\\u003c');
  return new Response(`self.${TOPICS_GLOBAL}=${data};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
