/** 自评报告里另记的台账：各方面评星、授星摘星、四互、五抓。有记录才出。 */
import { NONE_TEXT } from '../../domain/assessment/format.ts';
import { SIHU_PARTS } from '../../domain/sihu/model.ts';
import type { ReportModel, ReportSiHu } from '../../domain/report/model.ts';
import { joinText } from '../text.ts';
import { body } from './blocks.ts';
import { afterTable, headerRow, table, textCell, type Row } from './table.ts';

const CENTER = { align: 'center' } as const;

/** 标题与内容；没有的不列。 */
export function recordSections(model: ReportModel): (readonly [string, () => string])[] {
  const { stars, records } = model;
  const hasStars = records.starEvents.length + records.starStatus.length + records.reportDates.length > 0;
  const hasSiHu = records.siHu.length + records.siHuNotes.length > 0;
  return [
    ...(stars.length > 0 ? [['各方面评星', () => starTable(model)] as const] : []),
    ...(hasStars ? [['授星摘星记录', () => starRecords(model)] as const] : []),
    ...(hasSiHu ? [['“四互”考评', () => siHuSection(model)] as const] : []),
    ...(records.mechanisms.length > 0 ? [['“五抓”检查', () => mechanismTable(model)] as const] : []),
  ];
}

function starTable({ meta, stars }: ReportModel): string {
  const rows = stars.map((star): Row => ({
    cells: [textCell(star.id, CENTER), textCell(star.title), textCell(star.star, CENTER), textCell(star.text)],
  }));
  return (
    table({
      columns: [800, 1600, 900, 5545],
      rows: [headerRow(['编号', meta.terms.dimension, '评星', '说明']), ...rows],
    }) + afterTable()
  );
}

function starRecords({ meta, records }: ReportModel): string {
  const { starEvents, starQuarters, starStatus, reportDates } = records;
  const events = starEvents.map((e): Row => ({
    cells: [
      textCell(e.quarter, CENTER),
      textCell(e.on, CENTER),
      textCell(joinText([e.kind, e.dimension], '\n'), CENTER),
      textCell(joinText([...e.details, ...e.findings.map((text) => `校验：${text}`)], '\n')),
    ],
  }));
  const quarters = starQuarters.map((q): Row => ({
    cells: [
      textCell(joinText([q.quarter, q.checkedOn && `${q.checkedOn}检查`], '\n'), CENTER),
      textCell(q.previousTotal === NONE_TEXT ? NONE_TEXT : `${q.previousTotal}（${q.previous.join('')}）`, CENTER),
      textCell(`${q.nowTotal}（${q.now.join('')}）`, CENTER),
      textCell(joinText([q.awarded && `授：${q.awarded}`, q.removed && `摘：${q.removed}`, q.reason], '\n')),
      textCell(q.result, CENTER),
      textCell(joinText([q.notice && `公示${q.notice}`, q.reportedOn && `${q.reportedOn}上报`], '\n')),
    ],
  }));
  const dates = reportDates.length > 0 ? body(`拟定的报送时点：${reportDates.join('、')}。`) : '';
  return [
    ...starStatus.map(body),
    dates,
    events.length > 0 &&
      table({ columns: [1600, 1600, 1300, 4345], rows: [headerRow(['季度', '日期', '事项', '填了什么']), ...events] }) +
        afterTable(),
    quarters.length > 0 &&
      body(`季度对照，括号里依次是各${meta.terms.dimension}的星：`) +
        table({
          columns: [1500, 1300, 1300, 2245, 1000, 1500],
          rows: [headerRow(['季度', '上季总星', '本季总星', '授星、摘星', '结果', '公示、上报']), ...quarters],
        }) +
        afterTable(),
  ]
    .filter(Boolean)
    .join('');
}

function siHuSection({ records }: ReportModel): string {
  const rows = records.siHu.map((r): Row => ({
    cells: [
      textCell(joinText([r.quarter, r.on && `${r.on}检查`], '\n'), CENTER),
      textCell(joinText([r.branch, r.by && `互查人：${r.by}`, r.form, r.focus], '\n')),
      textCell(scoreLines(r)),
      textCell(siHuDetails(r)),
    ],
  }));
  return (
    records.siHuNotes.map(body).join('') +
    (rows.length > 0
      ? table({
          columns: [1500, 1900, 1400, 4045],
          rows: [headerRow(['季度', '受评支部、互查人、形式、重点项', '得分', '问题、做法、整改、复核']), ...rows],
        }) + afterTable()
      : '')
  );
}

function scoreLines({ scores, total }: ReportSiHu): string {
  return [...SIHU_PARTS.map(({ title }, i) => `${title}：${scores[i] ?? ''}`), `合计：${total}`].join('\n');
}

function siHuDetails({ problems, practice, demand, due, review, findings }: ReportSiHu): string {
  const lines = [
    problems && `问题：${problems}`,
    practice && `可学做法：${practice}`,
    demand && `整改要求：${demand}`,
    due && `时限：${due}`,
    review && `复核：${review}`,
    ...findings.map((text) => `校验：${text}`),
  ];
  return joinText(lines, '\n');
}

function mechanismTable({ records }: ReportModel): string {
  const rows = records.mechanisms.map((m): Row => ({
    cells: [
      textCell(m.title, CENTER),
      textCell(m.check),
      textCell(m.frequency, CENTER),
      textCell(m.count, CENTER),
      textCell(m.verdict, CENTER),
      textCell(joinText([`应看：${m.evidence}`, m.note && `看到：${m.note}`], '\n')),
    ],
  }));
  return (
    table({
      columns: [1000, 2445, 1300, 700, 900, 2500],
      rows: [headerRow(['名称', '检查点', '频次', '做了\n几次', '够不够', '材料']), ...rows],
    }) + afterTable()
  );
}
