import { describe, expect, it } from 'vitest';
import type { ReportGap, ReportModel } from '../../../src/domain/report/model.ts';
import { BLANK_FORMS } from '../../../src/exporters/blank.ts';
import { applicationDocx, creationPlan } from '../../../src/exporters/docx/application.ts';
import { basicsDraft, demonstrationDocx } from '../../../src/exporters/docx/demonstration.ts';
import { progressDocx } from '../../../src/exporters/docx/progress.ts';
import { scheduleByMonth, shortfalls } from '../../../src/exporters/shortfalls.ts';
import { LEDGERS } from '../evidence/ledgers.ts';
import { MODEL, SCHEME } from './fixture.ts';
import { docxText, part, unpack, xlsxText, xmlFault } from './unpack.ts';

const FIELDS = { branch: '示例支部', applyDate: '2026年4月20日', members: '26', committee: '5' };

async function rowsOf(blob: Blob): Promise<string[][]> {
  const xml = part(await unpack(blob), 'word/document.xml');
  return Array.from(xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs), (row) =>
    Array.from((row[1] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs), (cell) => docxText(cell[1] ?? '').trim()),
  );
}

async function textOf(blob: Blob): Promise<string> {
  return docxText(part(await unpack(blob), 'word/document.xml'));
}

/** 审批行：意见栏留空，行高不少于 4 厘米，右下盖章与年月日。 */
async function approvals(blob: Blob): Promise<string[][]> {
  const xml = part(await unpack(blob), 'word/document.xml');
  const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => row.includes('（盖章）'));
  for (const row of rows) {
    expect(Number(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"/.exec(row)?.[1])).toBeGreaterThanOrEqual(2268);
    expect(row).toMatch(/<w:cantSplit\/>.*<w:vAlign w:val="bottom"\/>.*<w:jc w:val="right"\/>/s);
  }
  return rows.map((row) =>
    Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs), (cell) => docxText(cell[1] ?? '').replace(/\s/g, '')),
  );
}

const APPROVALS = [
  ['机关事业单位党委、党总支部意见', '（盖章）年月日'],
  ['市直工委意见', '（盖章）年月日'],
];

describe('附件2 申报表', () => {
  it('附件字样、两行标题、题下行、六列三组、两栏意见', async () => {
    const blob = await applicationDocx(MODEL, FIELDS);
    const lines = (await textOf(blob)).split('\n').map((line) => line.trim());
    expect(lines.slice(0, 4)).toEqual(['附件2', '', '市直机关党支部', '“五化”建设申报表']);
    const rows = await rowsOf(blob);
    expect(rows[0]).toEqual(['申报党支部名称：示例支部', '申报时间：2026年4月20日']);
    expect(rows[1]).toEqual(['党员人数', '26', '支委人数', '5', '申报时间', '2026年4月20日']);
    expect(rows[2]?.[0]).toBe('创建计划');
    expect(await approvals(blob)).toEqual(APPROVALS);
  });

  it('创建计划写目标、任务、措施、时限、责任，一条短板一段', () => {
    const plan = creationPlan(MODEL);
    expect(plan[0]).toMatch(/^目标：目前自评82\.4分.*力争达到“优秀”/);
    const tasks = plan.slice(2);
    expect(tasks).toHaveLength(MODEL.gaps.length);
    MODEL.gaps.forEach(({ item }, i) => {
      expect(tasks[i]).toContain(`${i + 1}.${item.id} ${item.title}。任务：`);
      expect(tasks[i]).toMatch(/措施：.+；时限：.+；责任：.+。$/);
    });
  });

  it('没给的栏目留空手填', async () => {
    const rows = await rowsOf(await applicationDocx(MODEL));
    expect(rows[0]?.map((text) => text.replace(/\s/g, ''))).toEqual(['申报党支部名称：', '申报时间：年月日']);
    expect(rows[1]).toEqual(['党员人数', '', '支委人数', '', '申报时间', '']);
  });
});

describe('附件1 示范点创建申报表', () => {
  it('八列四组，书记姓名、联系方式永远留空，特色亮点留空', async () => {
    const blob = await demonstrationDocx(MODEL, FIELDS);
    const rows = await rowsOf(blob);
    const head = ['党员人数', '26', '支委人数', '5', '书记姓名', '', '联系方式', ''];
    expect(rows[1]).toEqual(head);
    expect(rows[2]?.[0]).toBe('基础工作情况');
    expect(rows[3]).toEqual(['特色亮点做法', '']);
    expect(await approvals(blob)).toEqual(APPROVALS);
    expect((await textOf(blob)).startsWith('附件1\n\n市直机关党支部“五化”建设\n示范点创建申报表')).toBe(true);
  });

  it('基础工作情况写出总分和各维度得分率', () => {
    const draft = basicsDraft(MODEL).join('');
    for (const d of MODEL.dimensions) expect(draft).toContain(`${d.title}${d.got}分（得分率${d.rate}）`);
    expect(draft).toContain(MODEL.summary.score);
  });
});

describe('附件3 创建进度表', () => {
  const withDue = (...dues: string[]): ReportModel => ({
    ...MODEL,
    gaps: dues.map((due, i): ReportGap => {
      const gap = MODEL.gaps[i];
      if (!gap) throw new Error('夹具短板不够');
      return { ...gap, item: { ...gap.item, due } };
    }),
  });

  it('有时限的放进当月，别的年份和没时限的集中在表后', async () => {
    const model = withDue('2026年3月1日', '', '2026年12月31日', '2027年3月5日', '2026年3月20日');
    const labels = model.gaps.map(({ item }) => `${item.id} ${item.title}`);
    const rows = await rowsOf(await progressDocx(model, FIELDS));
    expect(rows[0]).toEqual(['党支部名称：示例支部']);
    expect(rows[1]).toEqual(['时间', '目标任务', '问题短板', '责任部门或人员', '完成情况']);
    const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月份`);
    expect(rows.map((row) => row[0]).filter((text) => text?.endsWith('月份'))).toEqual(months);
    const march = rows.findIndex((row) => row[0] === '3月份');
    expect(rows[march]?.[1]).toContain(labels[0]);
    expect(rows[march + 1]?.[1]).toContain(labels[4]);
    expect(rows.find((row) => row[0] === '12月份')?.[1]).toContain(labels[2]);
    const later = rows.slice(rows.findIndex((row) => row[0] === '时限') + 1);
    expect(later.map((row) => [row[0], row[1]?.split('\n')[0]])).toEqual([
      ['未定', labels[1]],
      ['2027年3月5日', labels[3]],
    ]);
  });

  it('目标任务写措施，完成情况写进度，已完成的写上销号日期，没填的留空', async () => {
    const base = withDue('2026年3月1日', '2026年3月2日', '2026年3月3日', '');
    const progress = [
      { progress: '已完成', closedOn: '2026年2月27日' },
      { progress: '已完成', closedOn: '' },
      { progress: '', closedOn: '' },
      { progress: '逾期', closedOn: '' },
    ];
    const gaps = base.gaps.map((gap, i) => ({
      ...gap,
      item: { ...gap.item, ...progress[i], action: `措施${i + 1}`, ownerRole: '组织委员' },
    }));
    const rows = (await rowsOf(await progressDocx({ ...base, gaps }, FIELDS))).filter((row) =>
      /措施\d$/.test(row[1] ?? ''),
    );
    expect(rows.map((row) => row.slice(3))).toEqual([
      ['组织委员', '已完成（2026年2月27日）'],
      ['组织委员', '已完成'],
      ['组织委员', ''],
      ['组织委员', '逾期'],
    ]);
  });

  it('每条短板恰好落在一处', () => {
    const rows = shortfalls(MODEL);
    const { months, rest } = scheduleByMonth(rows, MODEL.meta.year);
    expect([...months.flat(), ...rest].map((r) => r.order).sort((a, b) => a - b)).toEqual(rows.map((r) => r.order));
  });

  it('规则写在表后小字里；没有申报时间、意见栏和盖章处', async () => {
    const text = await textOf(await progressDocx(MODEL, FIELDS));
    expect(text).toContain('时限在2026年的整改项放进当月，时限未定或不在2026年的列在表后');
    expect(text.replace('指导意见', '')).not.toMatch(/申报时间|盖章|意见/);
  });
});

describe('空白件', () => {
  it.each(BLANK_FORMS.map((form) => [form.title, form] as const))('%s', async (_title, form) => {
    const parts = await unpack(await form.make(SCHEME, LEDGERS));
    for (const [path, xml] of Object.entries(parts)) expect([path, xmlFault(xml)]).toEqual([path, null]);
    const text = form.file.endsWith('.xlsx') ? xlsxText(parts) : docxText(part(parts, 'word/document.xml'));
    expect(text).not.toMatch(/undefined|NaN|内部资料|未定|未完成/);
    expect(part(parts, 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('自评表列出全部 58 条、检查点、分值、四个方格', async () => {
    const form = BLANK_FORMS.find((f) => f.file === 'check-list.docx');
    const rows = (await rowsOf(await (form?.make(SCHEME, LEDGERS) ?? Promise.reject(new Error('没有自评表'))))).filter(
      (row) => row[3] === '□',
    );
    expect(rows).toHaveLength(58);
    expect(rows[0]).toEqual([
      'A1-1 支部设置与规模',
      '1.正式党员满3人，单独设支部\n2.党员近50人，已研究设总支\n3.联合支部覆盖不超过5个单位',
      '2',
      ...Array<string>(4).fill('□'),
      '',
      '',
    ]);
  });
});
