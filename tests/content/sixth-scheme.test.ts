import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/domain/assessment/evaluate.ts';
import { sampleAssessment } from '../../src/domain/assessment/sample.ts';
import { applyCarry, planCarry } from '../../src/domain/crosswalk/carry.ts';
import type { CrossEntry } from '../../src/domain/crosswalk/model.ts';
import { buildReport } from '../../src/domain/report/build.ts';
import { blankAssessment } from '../../src/domain/assessment/blank.ts';
import { makeFile } from '../../src/exporters/make-file.ts';
import type { Answer, Assessment } from '../../src/schemas/result-file.ts';
import { findInvalid, parseFile } from '../../src/storage/file.ts';
import { serialize } from '../../src/storage/serialize.ts';
import { ROOT, compiledSchemes } from './compiled.ts';

/** 只加三个内容文件，代码一行不动。 */
const scheme = compiledSchemes(`${ROOT}/tests/fixtures/sixth`)('diliu');
const wuhua = compiledSchemes()('wuhua');
const NOW = '2026-11-22T08:00:00.000Z';

function assessment(answers: Record<string, Answer>, conditions: Record<string, boolean> = {}): Assessment {
  const blank = blankAssessment({ scheme, code: '测试', preset: 'jiguan', period: '2026', mode: 'deduct', now: NOW });
  return { ...blank, unit: { ...blank.unit, conditions }, answers };
}

describe('加第六套体系不改代码', () => {
  it('按它自己的分值、条件、扣分、底线、等次计', () => {
    const answers: Record<string, Answer> = {
      'QR-01': { verdict: 'partial', deductions: [{ point: 'd1', count: 2 }] },
      'QR-02': { verdict: 'met' },
      'QR-03': { verdict: 'met' },
    };
    // 30＋20＋40＝90
    expect(evaluate(scheme, assessment(answers))).toMatchObject({ score: 90, grade: { title: '过硬' } });
    // 农村：第二条不查，(30＋40)÷80＝87.5
    expect(evaluate(scheme, assessment(answers, { rural: true }))).toMatchObject({ score: 87.5 });
    const floored = { ...answers, 'QR-01': { ...answers['QR-01'], floor: true } };
    expect(evaluate(scheme, assessment(floored)).grade?.title).toBe('待提升');
  });

  it('示例、存取、报告和台账都出得来', async () => {
    const sample = sampleAssessment(scheme, NOW);
    expect(findInvalid(sample)).toBeNull();
    const parsed = parseFile(serialize(sample), 0);
    expect(parsed.ok && parsed.assessment).toEqual(sample);
    const model = buildReport(scheme, sample, { today: '2026-11-22', release: '2026.11', label: '' });
    expect(model.meta.terms.item).toBe('要点');
    for (const kind of ['report', 'ledger'] as const) {
      const { blob, name } = await makeFile(kind, model);
      expect(blob.size).toBeGreaterThan(2000);
      expect(name).toMatch(/2026\.(docx|xlsx)$/);
    }
  });

  it('写几行对照，就能从五化带入', () => {
    const crosswalk: CrossEntry[] = [
      { from: 'wuhua', to: 'diliu', target: 'QR-01', sources: [{ item: 'C2-1', coverage: 'full' }] },
      { from: 'wuhua', to: 'diliu', target: 'QR-03', sources: [{ item: 'C4-2', coverage: 'partial' }] },
    ];
    const source = {
      scheme: wuhua,
      assessment: {
        ...blankAssessment({ scheme: wuhua, code: '测试', preset: 'jiguan', period: '2026', mode: 'grade', now: NOW }),
        answers: { 'C2-1': { verdict: 'partial' }, 'C4-2': { verdict: 'met' } } satisfies Assessment['answers'],
      },
    };
    const target = { scheme, assessment: assessment({}) };
    const rows = planCarry({ crosswalk, source, target });
    expect(rows.map((row) => [row.target.id, row.action])).toEqual([
      ['QR-01', 'carry'],
      ['QR-02', 'none'],
      ['QR-03', 'propose'],
    ]);
    const carried = applyCarry(target.assessment, rows);
    expect(carried.answers['QR-01']).toMatchObject({ verdict: 'partial', from: { scheme: 'wuhua', items: ['C2-1'] } });
    expect(evaluate(scheme, carried)).toMatchObject({ score: 50, counts: { unanswered: 2 } });
  });
});
