/** 全年工作日历（XLSX）：一张按月，一张按周期和随时。 */
import { CYCLE_TITLE, CYCLES } from '../../domain/calendar-year/model.ts';
import {
  dayText,
  PROVISIONAL_NOTE,
  SOURCE_NOTE,
  sourceText,
  type CalendarDownload,
  type CalendarDuty,
} from '../year-calendar.ts';
import type { Column, SheetSpec } from './spec.ts';
import { workbook } from './workbook.ts';

const CENTER = { align: 'center' } as const;
const COMMON: readonly Column[] = [
  { title: '办什么', width: 22 },
  { title: '要点', width: 42 },
  { title: '谁办', width: 20 },
  { title: '时间（原来写法）', width: 18 },
  { title: '出处', width: 16, ...CENTER },
  { title: '依据与核验', width: 30 },
];

export function yearCalendarXlsx({ plan, branch }: CalendarDownload): Promise<Blob> {
  const { year, months, cycles, anytime, provisional } = plan;
  const title = `${year}年支部工作日历`;
  const lead = `适用：${branch}${provisional ? `　${PROVISIONAL_NOTE}` : ''}`;
  const tail: SheetSpec['tail'] = [
    ['来源与口径', `${SOURCE_NOTE}拟定的时点是本站给的默认，可以改。供自查改进，不替代组织考核结论。`],
  ];
  const sheets: readonly SheetSpec[] = [
    {
      name: '按月',
      title,
      lead,
      columns: [
        { title: '月份', width: 7, ...CENTER },
        { title: provisional ? '最后一个工作日（暂算）' : '最后一个工作日', width: 12, ...CENTER },
        ...COMMON,
        { title: '办结日期', width: 11, ...CENTER },
      ],
      rows: months.flatMap(({ month, end, entries }) =>
        entries.map((duty) => [`${month}月`, dayText(end.workday), ...cells(duty), '']),
      ),
      tail,
    },
    {
      name: '每月每季和随时',
      title: `${title}：按周期和随时的`,
      lead,
      columns: [{ title: '多久一次', width: 12, ...CENTER }, ...COMMON, { title: '办结日期', width: 24 }],
      rows: [
        ...CYCLES.flatMap((cycle) => cycles[cycle].map((duty) => [CYCLE_TITLE[cycle], ...cells(duty), ''])),
        ...anytime.map((duty) => ['随时', ...cells(duty), '']),
      ],
      tail,
    },
  ];
  return workbook({ title, sheets, label: '' });
}

const cells = (duty: CalendarDuty): string[] => [
  duty.title,
  duty.what,
  `${duty.who}${duty.lead === 'superior' ? '（上级办，支部配合）' : ''}`,
  duty.when,
  sourceText(duty),
  duty.cites.map(({ label, level }) => `${label}·${level}`).join('\n'),
];
