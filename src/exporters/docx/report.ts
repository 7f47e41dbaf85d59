/** 自评报告（DOCX）：正文讲结论和整改，附表列全部条目。数与话都取自 ReportModel，这里不算不取整。 */
import type { ReportModel } from '../../domain/report/model.ts';
import { joinSlices } from '../slices.ts';
import { shortfalls, type Shortfall } from '../shortfalls.ts';
import { joinText } from '../text.ts';
import { balancedTitle, blank, body, heading1, heading2, heading3, notes, signature, subtitle } from './blocks.ts';
import { packDocx } from './package.ts';
import { reportAnnexes } from './report-annexes.ts';
import { recordSections } from './report-records.ts';
import { afterTable } from './table.ts';
import { dimensionTable, planTable, summaryTable } from './report-tables.ts';

export async function reportDocx(model: ReportModel): Promise<Blob> {
  return packDocx({
    title: model.meta.title,
    body: await joinSlices(reportSlices(model)),
    label: model.meta.label,
    createdOn: model.meta.generatedIso,
  });
}

/** 标题一片，每部分一片，附表每个维度一片。 */
function reportSlices(model: ReportModel): (() => string)[] {
  const { meta } = model;
  const hasExtras = model.extras.length > 0 || model.satisfaction !== '';
  const sections: readonly (readonly [string, () => string])[] = [
    ['总评', () => summarySection(model)],
    // 星级制看的是各方面评星（recordSections），不另列得分。
    ...(model.stars.length > 0
      ? []
      : [[`各${meta.terms.dimension}得分`, () => dimensionTable(model) + afterTable()] as const]),
    ...recordSections(model),
    ['距下一等次', () => nextSection(model)],
    ['问题与短板', () => gapSection(model)],
    ['整改安排', () => planSection(shortfalls(model))],
    ...(hasExtras ? [['补充要求', () => extraSection(model)] as const] : []),
  ];
  return [
    () => titleBlock(meta),
    ...sections.map(
      ([title, content], i) =>
        () =>
          heading1(i + 1, title) + content(),
    ),
    () => blank() + signature(meta.branch, meta.generatedOn),
    ...reportAnnexes(model),
    () => notes(sourceNotes(model)),
  ];
}

function titleBlock(meta: ReportModel['meta']): string {
  return [
    balancedTitle(meta.title),
    meta.incompleteNote && subtitle(`（${meta.incompleteNote}）`),
    subtitle(`${meta.branch}　${meta.period}`),
    blank(),
  ].join('');
}

function summarySection(model: ReportModel): string {
  const { meta, summary } = model;
  const profile = [
    `支部代号：${meta.branchCode}`,
    meta.branchName && `支部名称：${meta.branchName}`,
    `单位类型：${meta.presetTitle}`,
    `支部条件：${meta.conditions.join('；') || '无特殊情形'}`,
  ];
  const verdict = body(
    `对照“${meta.schemeTitle}”标准（${meta.schemeVersion}版）按${meta.mode}自评，${summary.scoreName}${summary.score}，等次：${summary.grade}。`,
  );
  const remarks = summary.gradeNotes.map(body);
  return [
    floorLine(model),
    // 触发底线的话写在首行，放在总分前面。
    ...(model.floors.length > 0 ? [...remarks, verdict] : [verdict, ...remarks]),
    body(`${summary.scoreName}算法：${summary.formula}。`),
    body(`${joinText(profile, '。')}。`),
    summaryTable(model),
    afterTable(),
  ].join('');
}

/** 触发底线的条目；定等说明里已写到的不再重复。 */
function floorLine({ floors, summary }: ReportModel): string {
  const said = summary.gradeNotes.join('');
  const rest = floors.filter(({ id, text }) => !said.includes(id) || !said.includes(text));
  if (rest.length === 0) return '';
  return body(`触发底线条目（拟定）：${rest.map((f) => `${f.id} ${f.title}：${f.text}`).join('；')}。`);
}

function nextSection({ next }: ReportModel): string {
  if (!next) return body('没有更高等次的差距可列。');
  const lines = next.missing.map((text, i) => body(`${i + 1}.${text}`));
  return body(`下一等次为“${next.grade}”，还差：`) + lines.join('');
}

function gapSection(model: ReportModel): string {
  if (model.gaps.length === 0) return body('没有部分达标、未达标或触发底线的条目。');
  const stars = model.stars.length > 0;
  const entries = model.gaps.map(({ item, order, lost, why }) => {
    const problems = item.problems.map((p) => `${p.text}（${p.id}）。改法：${p.remedy}`);
    return [
      heading3(order, `${item.id} ${item.title}`, stars ? `（${item.verdict}）` : `（${item.verdict}，失${lost}分）`),
      body(`先补的理由：${why}。`),
      item.floor && body(`底线情形：${item.floor}。`),
      ...problems.map((text) => body(`问题：${text}`)),
      item.problems.length === 0 && item.note && body(`情况：${item.note}`),
      item.progress && body(`进度：${joinText([item.progress, item.closedOn], '，')}。`),
      item.accept.length > 0 && body(`完成标准：${item.accept.join('；')}。`),
      item.workflows.length > 0 && body(`办法见手册：${item.workflows.join('、')}。`),
    ]
      .filter(Boolean)
      .join('');
  });
  return body('按值得先补的顺序列出。') + entries.join('');
}

function planSection(rows: readonly Shortfall[]): string {
  if (rows.length === 0) return body('没有需要整改的条目。');
  return planTable(rows) + afterTable();
}

function extraSection({ extras, satisfaction }: ReportModel): string {
  const groups = extras.map((group, i) => {
    const answers = group.answers.map(({ question, answer }) => body(`${question}：${answer || '未答'}`));
    return heading2(i + 1, group.title) + answers.join('');
  });
  return groups.join('') + (satisfaction && body(`群众满意度：${satisfaction}`));
}

function sourceNotes({ meta, parameters, statements }: ReportModel): string[] {
  const values = parameters.map(({ title, value }) => `${title}：${value}`).join('；');
  return [
    '来源与口径',
    ...statements,
    ...(values ? [`参数快照：${values}。`] : []),
    `标准：${meta.schemeTitle}（${meta.schemeId}，${meta.schemeVersion}版）；内容版本：${meta.release}；计分方式：${meta.mode}；生成日期：${meta.generatedOn}。`,
    '本报告由支部自评生成，未经上级党组织核验。',
  ];
}
