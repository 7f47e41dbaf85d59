/** 全年工作日历的现成文件：全部支部，一年一份日历、一份工作表，没有脚本也能下载。 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { calendarYears, shownDuties } from '../../components/duties.ts';
import { getWorkdays } from '../../content.ts';
import { yearPlan } from '../../domain/calendar-year/plan.ts';
import { yearCalendarXlsx } from '../../exporters/xlsx/year-calendar.ts';
import { yearIcs } from '../../exporters/year-ics.ts';

export const getStaticPaths = (async () => {
  const published = (await getWorkdays()).map(({ year }) => year);
  return calendarYears(published, new Date().getFullYear()).flatMap((year) =>
    ['ics', 'xlsx'].map((extension) => ({ params: { file: `${String(year)}.${extension}` } })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const [year, extension] = (params['file'] ?? '').split('.');
  const [duties, workdays] = await Promise.all([shownDuties(), getWorkdays()]);
  const download = { plan: yearPlan(duties, { year: Number(year), workdays }), branch: '全部支部' };
  if (extension === 'xlsx') return new Response(await (await yearCalendarXlsx(download)).arrayBuffer());
  // 一天里建几次都一样，内容没变的不会被日历当成新的。
  return new Response(yearIcs(download, `${new Date().toISOString().slice(0, 10)}T00:00:00Z`));
};
