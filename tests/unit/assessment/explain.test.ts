import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import {
  explainDimension,
  explainEvidenceRate,
  explainFilledRate,
  explainGrade,
  explainItem,
  explainTotal,
} from '../../../src/domain/assessment/explain.ts';
import { SCHEME, allAnswered, assessmentOf } from './fixture.ts';

const answers = allAnswered(SCHEME, 'met', {
  'A1-1': { verdict: 'met', deductions: [{ point: 'd1', count: 1 }], evidence: [{ title: '会议记录' }] },
  'A2-1': { verdict: 'met', floor: true },
});
const done = evaluate(SCHEME, assessmentOf(SCHEME, answers, { mode: 'deduct', conditions: { retired: true } }));
const empty = evaluate(SCHEME, assessmentOf(SCHEME, {}));

describe('把数展开', () => {
  it('单条：满分、结论、扣分、得分、依据', () => {
    expect(explainItem(done.items[0]!)).toEqual([
      { label: '条目', value: 'A1-1 条目A1-1', ref: 'A1-1' },
      { label: '满分', value: '2分' },
      { label: '结论', value: '部分达标' },
      { label: '扣分', value: '少开1次 ×1，扣0.5' },
      { label: '得分', value: '1.5分（满分2，扣0.5）' },
      { label: '依据', value: '测试条例第一条' },
    ]);
  });

  it('单条：底线与不适用理由', () => {
    const values = (i: number) => explainItem(done.items[i]!).map((l) => `${l.label}：${l.value}`);
    expect(values(2)).toContain('底线（拟定）：有：超期未换届且无批复');
    expect(values(5)).toContain('不适用理由：离退休党员支部不发展党员');
  });

  it('维度：逐条带编号、依据，末行为算式', () => {
    const lines = explainDimension(done, 'A');
    expect(lines.map((l) => l.ref)).toEqual(['A1-1', 'A1-2', 'A2-1', undefined]);
    expect(lines[2]?.value).toContain('有底线情形：超期未换届且无批复；依据：测试条例第一条');
    expect(lines[3]).toEqual({ label: 'A维得分率', value: '得分5.5 ÷ 已填满分6 × 100 ＝ 91.7，即91.7%' });
    expect(explainDimension(done, 'C').slice(-1)[0]?.value).toContain('不参评');
    expect(explainDimension(empty, 'A').slice(-1)[0]?.value).toBe('一条未填，暂无得分率');
    expect(explainDimension(done, 'Q')).toEqual([]);
  });

  it('总分：各维度与算式', () => {
    expect(explainTotal(done).map((l) => l.value)).toEqual([
      '得5.5分，已填满分6分，91.7%',
      '得4分，已填满分4分，100.0%',
      '不参评，两边都不计',
      'A2-1 条目A2-1：超期未换届且无批复',
      '得分9.5 ÷ 已填满分10 × 100 ＝ 95.0',
    ]);
  });

  it('已填率列出没填和不适用的条目', () => {
    expect(explainFilledRate(done).map((l) => l.ref)).toEqual(['C1-1', 'C1-2', undefined]);
    expect(explainFilledRate(done).slice(-1)[0]?.value).toBe('已填5条 ÷ 适用5条 × 100 ＝ 100.0%');
    expect(explainFilledRate(empty)).toHaveLength(8);
  });

  it('佐证率列出没登记佐证的条目', () => {
    expect(explainEvidenceRate(done).map((l) => l.ref)).toEqual(['A1-2', 'A2-1', 'B1-1', 'B1-2', undefined]);
    expect(explainEvidenceRate(done).slice(-1)[0]?.value).toBe('有佐证1条 ÷ 达标和部分达标5条 × 100 ＝ 20.0%');
    expect(explainEvidenceRate(empty)).toEqual([{ label: '佐证率', value: '没有达标或部分达标的条目' }]);
  });

  it('等次：逐等写线，触发底线写封顶，未填写范围', () => {
    const lines = explainGrade(SCHEME, done).map((l) => `${l.label}：${l.value}`);
    expect(lines[0]).toBe('合格：总分80以上：到（95.0）；各维度60%以上：都到');
    expect(lines[2]).toContain('示范点四要求：没有答“是”的有台账、基础、亮点、硬件');
    expect(lines.slice(3)).toEqual([
      '触发底线（拟定）：A2-1 条目A2-1：超期未换届且无批复',
      '封顶：触发底线，自评封顶为“不达标”',
      '等次：不达标',
    ]);
    expect(explainGrade(SCHEME, empty).slice(-2)).toEqual([
      { label: '未填', value: '7条，填完才定等' },
      { label: '等次', value: '暂不定等，最低“不达标”（0.0分），最高“示范点候选”（100.0分）' },
    ]);
  });
});
