import { describe, expect, it } from 'vitest';
import { sampleAssessment } from '../../../src/domain/assessment/sample.ts';
import { buildReport } from '../../../src/domain/report/build.ts';
import { dateText } from '../../../src/domain/report/text.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { SCHEME, allAnswered, assessmentOf } from '../assessment/fixture.ts';

const OPTIONS = { today: '2026-03-01', release: '2026.11', label: '内部资料 注意保管' };
const build = (answers: Record<string, Answer>, more: Parameters<typeof assessmentOf>[2] = {}) =>
  buildReport(SCHEME, assessmentOf(SCHEME, answers, more), OPTIONS);

it.each([
  ['2026-03-01', '2026年3月1日'],
  ['2026-12-31', '2026年12月31日'],
  [undefined, ''],
  ['', ''],
  ['随手写的', '随手写的'],
])('日期%s写成“%s”', (iso, text) => {
  expect(dateText(iso)).toBe(text);
});

describe('已填完的报告', () => {
  const report = build(
    allAnswered(SCHEME, 'met', {
      'A1-1': {
        verdict: 'partial',
        deductions: [{ point: 'd1', count: 2 }],
        note: ' 三季度少开 ',
        problems: ['P01', 'P99'],
        action: '补开',
        ownerRole: '书记',
        due: '2026-04-05',
        evidence: [{ title: '会议记录', formedOn: '2026-01-09', location: '台账01-1' }, { title: '' }],
      },
      'B1-1': { verdict: 'na' },
    }),
    {
      mode: 'deduct',
      conditions: { retired: true, newlyFounded: true, unknown: true },
      extras: { demo4: [true, false], satisfaction: 92.25 },
    },
  );

  it('封面信息写成文字', () => {
    expect(report.meta).toMatchObject({
      title: '测试建设标准自评报告',
      branchCode: '测试01',
      branchName: '',
      branch: '测试01',
      presetTitle: '机关',
      conditions: ['离退休党员支部', '成立不满一年'],
      period: '2026年',
      year: '2026',
      mode: '扣分制',
      generatedOn: '2026年3月1日',
      generatedIso: '2026-03-01',
      release: '2026.11',
      label: '内部资料 注意保管',
      complete: true,
      incompleteNote: '',
    });
  });

  it('总览的数都已成文', () => {
    expect(report.summary).toMatchObject({
      score: '87.5',
      grade: '合格',
      gradeNotes: ['适用的4条全部已填，总分87.5，自评等次为“合格”。'],
      filledRate: '100.0%',
      filledCount: '4/4条',
      evidenceRate: '25.0%',
      evidenceCount: '1/4条',
      formula: '得分7 ÷ 已填满分8 × 100 ＝ 87.5',
      met: '3',
      partial: '1',
      unmet: '0',
      na: '3',
      unanswered: '0',
    });
    expect(report.satisfaction).toBe('92.3%');
    expect(report.extras[0]?.answers.map((a) => a.answer)).toEqual(['是', '否', '未答', '未答']);
    expect(report.next).toEqual({ grade: '优秀', missing: ['总分差2.5分（现为87.5，线为90）'] });
  });

  it('条目：佐证、问题、扣分、日期', () => {
    expect(report.items.map((i) => i.id)).toEqual(['A1-1', 'A1-2', 'A2-1', 'B1-1', 'B1-2', 'C1-1', 'C1-2']);
    expect(report.items[0]).toEqual({
      id: 'A1-1',
      title: '条目A1-1',
      dimensionTitle: 'A维度',
      classTitle: 'A1类',
      points: '2',
      must: false,
      pending: [],
      from: '',
      verdict: '部分达标',
      score: '1',
      scoreReason: '满分2，扣1',
      deductions: ['少开1次 ×2，扣1'],
      naReason: '',
      floor: '',
      note: '三季度少开',
      evidence: [{ title: '会议记录', formedOn: '2026年1月9日', recordedOn: '', location: '台账01-1', expiresOn: '' }],
      problems: [{ id: 'P01', text: '没有按期开会', remedy: '先补开一次；再排全年计划。' }],
      action: '补开',
      ownerRole: '书记',
      due: '2026年4月5日',
      basis: ['测试条例第一条'],
      materials: ['A1-1的会议记录'],
      papers: [{ name: 'A1-1的会议记录', ledger: '01-1' }],
      accept: ['A1-1的会议记录：看日期'],
      workflows: ['A1-1流程'],
      progress: '',
      startedOn: '',
      closedOn: '',
    });
    const reasons = report.items.filter((i) => i.verdict === '不适用').map((i) => [i.id, i.naReason, i.score]);
    expect(reasons).toEqual([
      ['B1-1', '成立不满一年，还没到召开的时候', '—'],
      ['C1-1', '离退休党员支部不发展党员', '—'],
      ['C1-2', '离退休党员支部不发展党员', '—'],
    ]);
  });

  it('维度：得分、满分、备注', () => {
    expect(report.dimensions.map((d) => [d.got, d.answeredPoints, d.applicablePoints, d.rate, d.rateValue])).toEqual([
      ['5', '6', '6', '83.3%', 83.3],
      ['2', '2', '2', '100.0%', 100],
      ['0', '0', '0', '不参评', null],
    ]);
    expect(report.dimensions.map((d) => d.remark)).toEqual([
      '已到“优秀”的维度线80%',
      '已到“优秀”的维度线80%',
      '没有适用条目，等次线视为通过',
    ]);
    expect(report.gaps).toHaveLength(1);
    expect(report.gaps[0]).toMatchObject({ order: 1, lost: '1', why: '本条失1分', item: { id: 'A1-1' } });
  });

  it('声明写明用途与拟定', () => {
    const text = report.statements.join('');
    expect(text).toContain('供自查改进，不替代组织考核结论');
    expect(text).toContain('等次线、分值、扣分要点、底线条目为拟定，以上级规定为准');
  });
});

describe('未填完与底线', () => {
  it('未填：写清还差几条和范围', () => {
    const report = build({ 'A1-1': { verdict: 'met' }, 'B1-2': { verdict: 'na' } });
    expect(report.meta).toMatchObject({ complete: false, incompleteNote: '未完成：还有6条未填' });
    expect(report.summary).toMatchObject({ score: '100.0', grade: '暂不定等' });
    expect(report.summary.gradeNotes).toEqual([
      '还有6条未填，暂不定等，最低“不达标”（16.7分），最高“示范点候选”（100.0分）。',
      'B1-2 条目B1-2选了不适用但没写理由，按未填处理。',
    ]);
    expect(report.items[4]).toMatchObject({
      verdict: '未填',
      score: '—',
      scoreReason: '选了不适用但没写理由，按未填处理',
    });
    expect(report.next?.missing).toEqual([
      '还有6条未填，以下按已填部分算',
      '“B维度”一条未填（线为60%）',
      '“C维度”一条未填（线为60%）',
    ]);
    expect(report.dimensions.map((d) => d.rate)).toEqual(['100.0%', '—', '—']);
  });

  it('一条未填：总分为“—”', () => {
    const report = build({});
    expect(report.summary).toMatchObject({ score: '—', formula: '—', evidenceRate: '—', filledRate: '0.0%' });
  });

  it('触发底线：写“自评封顶”和条目，不用“一票否决”和星号', () => {
    const report = build(allAnswered(SCHEME, 'met', { 'A2-1': { verdict: 'partial', floor: true } }));
    expect(report.summary.grade).toBe('不达标');
    expect(report.summary.gradeNotes).toEqual([
      '触发底线，自评封顶为“不达标”：A2-1 条目A2-1（超期未换届且无批复）。',
      '总分87.5只供对照，自评等次为“不达标”。',
    ]);
    expect(report.floors).toEqual([{ id: 'A2-1', title: '条目A2-1', text: '超期未换届且无批复' }]);
    expect(report.items[2]?.floor).toBe('超期未换届且无批复');
    expect(report.next).toEqual({ grade: '合格', missing: ['先解决底线情形：A2-1 条目A2-1'] });
    expect(JSON.stringify(report)).not.toMatch(/一票否决|★/);
  });

  it('维度低于下一等次线：备注写差几个百分点', () => {
    const report = build(allAnswered(SCHEME, 'met', { 'C1-1': { verdict: 'unmet' } }));
    expect(report.dimensions[2]?.remark).toBe('离“合格”的维度线60%还差35.0个百分点');
    expect(report.next?.missing).toEqual(['“C维度”差35.0个百分点（现为25.0%，线为60%）']);
  });
});

it('同样的输入得到同样的报告，能写成JSON', () => {
  const sample = sampleAssessment(SCHEME, '2026-11-21T08:00:00.000Z');
  const report = buildReport(SCHEME, sample, OPTIONS);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  expect(buildReport(SCHEME, sample, OPTIONS)).toEqual(report);
  expect(report.meta.branch).toBe('示例支部（虚构）');
});
