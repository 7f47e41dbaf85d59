/** 点了下载才装载：两种文件的生成程序。 */
import { yearCalendarName, type CalendarDownload } from '../../exporters/year-calendar.ts';

export async function makeCalendarFile(
  extension: 'ics' | 'xlsx',
  download: CalendarDownload,
  now: string,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const name = yearCalendarName(download, extension);
  if (extension === 'xlsx') {
    return { blob: await (await import('../../exporters/xlsx/year-calendar.ts')).yearCalendarXlsx(download), name };
  }
  const { yearIcs } = await import('../../exporters/year-ics.ts');
  return { blob: new Blob([yearIcs(download, now)], { type: 'text/calendar;charset=utf-8' }), name };
}
