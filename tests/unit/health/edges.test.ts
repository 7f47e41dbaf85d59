import { describe, expect, it } from 'vitest';
import { checkHealth } from '../../../src/domain/health/check.ts';
import { ratioItem } from '../../../src/domain/health/quota.ts';
import type { Answer } from '../../../src/schemas/result-file.ts';
import { item, schemeOf } from '../assessment/fixture.ts';
import {
  EVIDENCE,
  FROM,
  GAP,
  MET,
  NA,
  OTHER,
  SCHEME,
  SCORED,
  TODAY,
  carriedFrom,
  evidence,
  gap,
  hits,
  input,
  one,
  previousWith,
} from './fixture.ts';

const noCommitteeElsewhere = (conditions: Record<string, boolean>) =>
  input(
    {},
    {
      conditions,
      others: [
        {
          scheme: OTHER,
          assessment: input({ 'LH-01': MET }, { scheme: OTHER, conditions: { noCommittee: true } }).assessment,
        },
      ],
    },
  );

describe('边界', () => {
  it('条条都好的自评没有发现', () => {
    const answers = Object.fromEntries(
      SCHEME.dimensions
        .flatMap((d) => d.classes.flatMap((c) => c.items))
        .map((i, n) => [i.id, { verdict: 'met' as const, evidence: [{ ...EVIDENCE, title: `材料${n}` }] }]),
    );
    expect(checkHealth(input(answers, { quota: { full: 12, probationary: 1, excellent: 4 } }))).toEqual([]);
  });

  it('空白的自评只说代号', () => {
    const blank = input({}, {}, (a) => ({ ...a, unit: { ...a.unit, code: '' } }));
    expect(checkHealth(blank).map((f) => f.rule)).toEqual(['TJ-25']);
  });

  it('未达标的不要佐证，部分达标的要', () => {
    expect(hits('TJ-01', one({ verdict: 'unmet' }))).toEqual([]);
    expect(hits('TJ-01', one({ verdict: 'partial' }))).toHaveLength(1);
  });

  it('没填结论、只勾了底线情形的，也要措施、责任人和时限', () => {
    const rules = checkHealth(input({ 'A2-1': { floor: true } })).map((f) => f.rule);
    expect(rules).toEqual(['TJ-06', 'TJ-07', 'TJ-08']);
  });

  it('不适用的条目不看佐证和整改', () => {
    const stale = { evidence: [{ ...EVIDENCE, expiresOn: '2026-01-01' }], due: '2026-01-01' };
    const byHand = checkHealth(input({ 'B1-1': { ...NA, ...stale } }, { conditions: { newlyFounded: true } }));
    expect(byHand).toEqual([]);
    const byRule = checkHealth(input({ 'A1-2': stale }, { conditions: { noCommittee: true } }));
    expect(byRule).toEqual([]);
  });

  it('日历上没有的日期跳过，不出错', () => {
    const bad = '2026-02-30';
    const answer: Answer = {
      ...GAP,
      due: bad,
      evidence: [{ title: '记录', formedOn: bad, recordedOn: bad, expiresOn: bad }],
    };
    expect(checkHealth(one(answer))).toEqual([]);
  });

  it('时限：今天不算过；已过的不再说工作日', () => {
    expect(hits('TJ-09', gap({ due: TODAY }))).toEqual([]);
    const past = checkHealth(gap({ due: '2026-11-14' }));
    expect(past.map((f) => f.rule)).toEqual(['TJ-09']);
  });

  it('没有公布放假安排的年份写暂算，公布了的不写', () => {
    expect(hits('TJ-10', gap({ due: '2027-01-02' }))[0]?.message).toContain('2027年放假安排没有公布，按周一至周五暂算');
    expect(hits('TJ-10', gap({ due: '2027-01-01' }))).toEqual([]);
    expect(hits('TJ-10', gap({ due: '2026-11-22' }))[0]?.message).not.toContain('暂算');
  });

  it('长期有效、写了失效日期的佐证不嫌旧', () => {
    const old = { formedOn: '2019-05-06', recordedOn: '2019-05-07' };
    expect(hits('TJ-05', evidence(old))).toHaveLength(1);
    expect(hits('TJ-05', evidence({ ...old, expiresOn: '2027-01-01' }))).toEqual([]);
  });

  it('同名同日期的佐证在一条里登记几次只算一条；没写日期的不算', () => {
    const doubled: Answer = { verdict: 'met', evidence: Array.from({ length: 8 }, () => EVIDENCE) };
    expect(hits('TJ-23', one(doubled))).toEqual([]);
    const undated = Object.fromEntries(
      ['A1-1', 'A1-2', 'A2-1', 'B1-1', 'B3-2', 'C1-1'].map((id) => [
        id,
        { verdict: 'met' as const, evidence: [{ title: '会议记录' }] },
      ]),
    );
    expect(hits('TJ-23', input(undated))).toEqual([]);
  });
});

describe('评优比例', () => {
  const over = (full: number, probationary: number, excellent: number, verdict: 'met' | 'unmet' = 'met') =>
    hits('TJ-11', input({ 'B3-2': { verdict } }, { quota: { full, probationary, excellent } }));

  it('没填人数不查', () => {
    expect(hits('TJ-11', input({ 'B3-2': MET }))).toEqual([]);
  });

  it('两种口径都超：判达标的必改，没判达标的建议改', () => {
    expect(over(8, 0, 3)[0]?.severity).toBe('must');
    expect(over(8, 0, 3, 'unmet')[0]?.severity).toBe('should');
  });

  it('只超一种口径：不算必改，写明看上级通知', () => {
    const [found] = over(10, 2, 4);
    expect(found?.severity).toBe('should');
    expect(found?.message).toContain('按党员总数12人是4人');
  });

  it('正式党员不足3人，没有名额', () => {
    expect(over(2, 0, 1)).toHaveLength(1);
    expect(over(2, 0, 0)).toEqual([]);
  });

  it('体系没有这一条的，指到面板自己', () => {
    const scheme = schemeOf([item('X1-1', 1)]);
    expect(ratioItem(scheme)).toBeNull();
    const [found] = hits('TJ-11', input({}, { scheme, quota: { full: 8, probationary: 0, excellent: 3 } }));
    expect(found).toMatchObject({ place: '#health-t', severity: 'should' });
    expect(found).not.toHaveProperty('item');
  });

  it('分母照给的参数', () => {
    const quota = { full: 8, probationary: 0, excellent: 3 };
    expect(hits('TJ-11', input({}, { quota, quotaLimits: { denominator: 2 } }))).toEqual([]);
  });
});

describe('条件与结论', () => {
  it('扣分、打分也算填了结论', () => {
    const conditions = { noCommittee: true };
    const deducted = input({ 'A1-2': { deductions: [{ point: 'd1', count: 1 }] } }, { conditions });
    expect(hits('TJ-12', deducted)).toHaveLength(1);
    expect(hits('TJ-12', input({ 'A1-2': { score: 1 } }, { conditions }))[0]?.message).toContain('“1分”');
    expect(hits('TJ-12', input({ 'A1-2': { note: '备注' } }, { conditions }))).toEqual([]);
  });

  it('没有任何适用规则的条目选了不适用，要核实', () => {
    expect(hits('TJ-13', one(NA))[0]?.message).toContain('没有写哪种支部可以不适用');
  });

  it('只有一条受影响的条件不报 TJ-17，由 TJ-13 说', () => {
    const list = checkHealth(input({ 'A1-2': NA }));
    expect(list.map((f) => f.rule)).toEqual(['TJ-13']);
  });

  it('同期别的体系勾的条件不同', () => {
    const [found] = hits('TJ-17', noCommitteeElsewhere({}));
    expect(found?.message).toContain('这里没有勾，“六化”的自评里勾了');
    expect(hits('TJ-17', noCommitteeElsewhere({ noCommittee: true }))).toEqual([]);
  });

  it('别的体系那份还没作答的不比', () => {
    const blank = input({}, { scheme: OTHER, conditions: { noCommittee: true } }).assessment;
    expect(hits('TJ-17', input({}, { others: [{ scheme: OTHER, assessment: blank }] }))).toEqual([]);
  });
});

describe('与上一期比', () => {
  const before = previousWith({ 'A1-1': GAP });

  it('还没写措施的照报', () => {
    const [found] = hits('TJ-18', { ...gap({ action: '' }), previous: before });
    expect(found).toMatchObject({ severity: 'should' });
    expect(found?.message).toContain('还没写整改措施');
  });

  it('措施换了的只提示', () => {
    expect(hits('TJ-18', { ...gap({ action: '重排全年计划。' }), previous: before })[0]).toMatchObject({
      severity: 'note',
    });
  });

  it('这一期改好了的不报', () => {
    expect(hits('TJ-18', { ...one(MET), previous: before })).toEqual([]);
  });

  it('别的体系的不比', () => {
    const foreign = { ...before, scheme: { ...before.scheme, id: 'liuhua' } };
    expect(hits('TJ-18', { ...one(GAP), previous: foreign })).toEqual([]);
  });
});

describe('带入的来源', () => {
  it('来源清空了也报', () => {
    expect(hits('TJ-19', carriedFrom({}, { verdict: 'met', from: FROM }))[0]?.message).toContain('推不出结论');
  });

  it('本人自己判的、从上一期来的不比', () => {
    expect(hits('TJ-19', carriedFrom({ verdict: 'unmet' }, { verdict: 'met' }))).toEqual([]);
    const previous = { ...FROM, coverage: 'previous' };
    expect(hits('TJ-19', carriedFrom({ verdict: 'unmet' }, { verdict: 'met', from: previous }))).toEqual([]);
  });

  it('来源新出现底线的报，本人另勾底线的不报', () => {
    const floored = schemeOf([item('LH-01', 4, { floor: { text: '作假' } })], { id: 'liuhua', title: '六化' });
    const at = (source: Answer, target: Answer) => {
      const scheme = schemeOf([item('A2-1', 3, { floor: { text: '超期未换届' } })]);
      return hits(
        'TJ-19',
        input(
          { 'A2-1': target },
          {
            scheme,
            crosswalk: [
              { from: 'liuhua', to: 'ceshi', target: 'A2-1', sources: [{ item: 'LH-01', coverage: 'full' }] },
            ],
            others: [{ scheme: floored, assessment: input({ 'LH-01': source }, { scheme: floored }).assessment }],
          },
        ),
      );
    };
    const carried: Answer = { verdict: 'met', from: FROM };
    expect(at({ verdict: 'met', floor: true }, carried)[0]?.message).toContain('“达标、有底线情形”');
    expect(at({ verdict: 'met' }, { ...carried, floor: true })).toEqual([]);
  });

  it('不适用随来源走：来源适用了就报', () => {
    const carriedNa: Answer = { verdict: 'na', naReason: '六化LH-01不适用', from: FROM };
    expect(hits('TJ-19', carriedFrom(NA, carriedNa))).toEqual([]);
    expect(hits('TJ-19', carriedFrom({ verdict: 'met' }, carriedNa))).toHaveLength(1);
  });

  it('没有对照表不查', () => {
    const { crosswalk: _none, ...rest } = carriedFrom({ verdict: 'unmet' }, { verdict: 'met', from: FROM });
    expect(hits('TJ-19', rest)).toEqual([]);
  });

  it('档位制不用按扣分要点核', () => {
    expect(hits('TJ-21', one({ ...MET, from: FROM }))).toEqual([]);
  });
});

describe('打分', () => {
  it('超出满分的报一次', () => {
    const list = hits('TJ-24', input({ 'FF-01': { score: 6.3 } }, { scheme: SCORED }));
    expect(list.map((f) => f.message)).toEqual([expect.stringContaining('满分5分，超出的不算')]);
  });

  it('不是直接打分的体系不看', () => {
    expect(hits('TJ-24', one({ ...MET, score: 9.3 }))).toEqual([]);
  });

  it('没打满的按差距要整改，写打了几分', () => {
    const [found] = hits('TJ-06', input({ 'FF-01': { score: 4.5 } }, { scheme: SCORED }));
    expect(found?.message).toContain('得4.5分，没写整改措施');
  });
});
