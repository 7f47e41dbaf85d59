/** 发布前的核验清单：哪些依据还没有与官方文本核对。 */
import { LEVEL_LABEL } from '../../components/labels.ts';
import type { RegulationSource } from '../../schemas/regulation.ts';
import type { VerificationLevel } from '../../schemas/common.ts';
import { loadContent } from './load.ts';
import { pendingBasis } from './pending.ts';
import type { Outcome } from './run.ts';

/** 全部核完退出码为 0；有一份没核、或有文件读不懂，退出码为 1。 */
export function checkRelease(root: string): Outcome {
  const set = loadContent(root);
  const { entries, files, unreadable } = set;
  const pages = entries.regulations.flatMap(({ slug, data }) => (data ? [{ slug, data }] : []));
  const expected = [...files, ...unreadable].filter((f) => f.path.startsWith('content/regulations/'));
  const broken = expected.filter(({ path }) => !pages.some((p) => path === `content/regulations/${p.slug}.mdx`));
  if (broken.length > 0 || pages.length === 0) {
    const names = broken.map((f) => f.path).join('、') || 'content/regulations/ 下没有依据';
    return { code: 1, output: `依据读不全，先运行 npm run check:content 改好：${names}` };
  }
  const open = pages.filter(({ data }) => pendingArticles(data).length > 0 || data.verification.level !== 'official');
  const unfilled = pendingBasis(set);
  if (open.length === 0 && unfilled.length === 0) {
    return { code: 0, output: `${pages.length}份依据全部核过官方文本。` };
  }
  const articles = open.reduce((n, { data }) => n + pendingArticles(data).length, 0);
  return {
    code: 1,
    output: [
      ...[...open].sort((a, b) => a.data.order - b.data.order).map(({ slug, data }) => describe(slug, data)),
      ...(unfilled.length > 0
        ? [`依据待本单位填写${unfilled.length}条：${unfilled.join('、')}（content/site.yaml 的 indicatorBasis）`]
        : []),
      `还有${open.length}份依据、${articles}条没有与官方文本核对（共${pages.length}份）。核过的在前言写 level: official 和由谁核的 by。`,
    ].join('\n'),
  };
}

const pendingArticles = (data: RegulationSource) => data.articles.filter((a) => a.level !== 'official');

function describe(slug: string, data: RegulationSource): string {
  const pending = pendingArticles(data);
  const levels = [...new Set(pending.map((a) => a.level))];
  const byLevel = levels.map((level) => `${LEVEL_LABEL[level]}${countOf(pending, level)}条`).join('，');
  const { level, note } = data.verification;
  return [
    `${data.title}（content/regulations/${slug}.mdx）`,
    `  整份：${LEVEL_LABEL[level]}；${byLevel || '各条已核'}`,
    `  备注：${note}`,
  ].join('\n');
}

const countOf = (articles: RegulationSource['articles'], level: VerificationLevel) =>
  articles.filter((a) => a.level === level).length;
