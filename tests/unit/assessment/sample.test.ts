import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/domain/assessment/evaluate.ts';
import { sampleAssessment } from '../../../src/domain/assessment/sample.ts';
import { assessmentSchema } from '../../../src/schemas/result-file.ts';
import { SCHEME, item, schemeOf } from './fixture.ts';

const NOW = '2026-11-21T08:00:00.000Z';
const BIG = schemeOf(
  ['A', 'B', 'C'].flatMap((d) =>
    Array.from({ length: 12 }, (_, i) =>
      item(`${d}1-${i + 1}`, 2, {
        problems: [{ id: 'P01', text: '记录不全', remedy: '先列清单；再补。最后归档。' }],
        deductions: [
          { id: 'd1', text: '应设未设', all: true },
          { id: 'd2', text: '缺1项', points: 0.5, per: '项' },
        ],
        ...(i === 4 ? { floor: { text: '底线情形' } } : {}),
      }),
    ),
  ),
);

describe('示例支部', () => {
  it.each([
    ['档位制', BIG],
    ['扣分制', { ...BIG, modes: ['deduct'] as const }],
    ['小体系', SCHEME],
    ['没有常见问题的体系', schemeOf(['A1-1', 'A1-2', 'B1-1'].map((id) => item(id, 2)))],
  ])('%s：填满、符合文件格式、多数达标、不触发底线', (_name, scheme) => {
    const sample = sampleAssessment(scheme, NOW);
    expect(assessmentSchema.parse(sample)).toEqual(sample);
    const e = evaluate(scheme, sample);
    expect(e.complete).toBe(true);
    expect(e.floors).toEqual([]);
    expect(e.counts.met).toBeGreaterThan(e.counts.partial + e.counts.unmet);
    expect(e.gaps.length).toBeGreaterThan(0);
    for (const { result } of e.gaps) {
      expect(result.answer).toMatchObject({ action: expect.any(String), ownerRole: expect.any(String) });
    }
  });

  it('写明虚构；整改措施取改法首句；责任人出自职务表；时限在工作日', () => {
    const sample = sampleAssessment(BIG, NOW);
    expect(sample.unit).toMatchObject({ code: '示例01', name: '示例支部（虚构）' });
    expect(sample.period).toBe('2026');
    const weak = Object.values(sample.answers).filter((a) => a.verdict !== 'met');
    expect(new Set(weak.map((a) => a.verdict))).toEqual(new Set(['partial', 'unmet']));
    for (const answer of weak) {
      expect(answer.action).toBe('先列清单。');
      expect(answer.problems).toEqual(['P01']);
      expect(BIG.ownerRoles).toContain(answer.ownerRole);
      expect([0, 6]).not.toContain(new Date(`${answer.due}T00:00:00Z`).getUTCDay());
      expect(answer.due! > '2026-11-21').toBe(true);
    }
    const rate = evaluate(BIG, sample).evidence.rate!;
    expect(rate).toBeGreaterThan(50);
    expect(rate).toBeLessThan(100);
  });

  it('扣分制带扣分记录；佐证日期不晚于今天；同样的输入同样的结果', () => {
    const scheme = { ...BIG, modes: ['deduct'] as const };
    const sample = sampleAssessment(scheme, NOW);
    const partial = Object.values(sample.answers).filter((a) => a.verdict === 'partial');
    expect(partial.every((a) => a.deductions?.[0]?.point === 'd2')).toBe(true);
    const recorded = Object.values(sample.answers).flatMap((a) => a.evidence ?? []);
    expect(recorded.every((x) => x.formedOn! <= x.recordedOn! && x.recordedOn! <= '2026-11-21')).toBe(true);
    expect(sampleAssessment(scheme, NOW)).toEqual(sample);
  });
});
