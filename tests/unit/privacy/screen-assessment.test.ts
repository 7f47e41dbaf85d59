import { describe, expect, it } from 'vitest';
import { screenAssessment } from '../../../src/domain/privacy/screen.ts';
import type { Answer, Assessment } from '../../../src/schemas/result-file.ts';

const ID = '11010519491231002X';

function withAnswer(answer: Answer, change: Partial<Assessment> = {}): Assessment {
  return {
    format: 'duibiao.assessment',
    schemaVersion: 1,
    scheme: { id: 'wuhua', version: '2026.1' },
    unit: { code: '甲支部', preset: 'jiguan', conditions: {} },
    period: '2026',
    mode: 'grade',
    answers: { 'A1-1': answer },
    createdAt: '2026-03-01T01:00:00.000Z',
    updatedAt: '2026-03-01T01:00:00.000Z',
    ...change,
  };
}

describe('查一份自评', () => {
  it.each<[string, string | null, string, Assessment]>([
    ['备注', 'A1-1', 'note', withAnswer({ note: ID })],
    ['不适用理由', 'A1-1', 'naReason', withAnswer({ naReason: ID })],
    ['佐证名称', 'A1-1', 'evidence.1.title', withAnswer({ evidence: [{ title: '记录' }, { title: ID }] })],
    ['佐证存放处', 'A1-1', 'evidence.0.location', withAnswer({ evidence: [{ title: '记录', location: ID }] })],
    ['整改措施', 'A1-1', 'action', withAnswer({ action: ID })],
    ['责任人', 'A1-1', 'ownerRole', withAnswer({ ownerRole: ID })],
    ['复核理由', 'A1-1', 'review.reason', withAnswer({ review: { verdict: 'met', reason: ID, on: '2026-03-01' } })],
    ['支部代号', null, 'unit.code', withAnswer({}, { unit: { code: ID, preset: 'jiguan', conditions: {} } })],
    [
      '支部名称',
      null,
      'unit.name',
      withAnswer({}, { unit: { code: '甲', name: ID, preset: 'jiguan', conditions: {} } }),
    ],
    ['星级事项', null, 'extras.starEvents', withAnswer({}, { extras: { starEvents: [{ a: [{ b: ID }] }] } })],
    ['四互记录', null, 'extras.siHu', withAnswer({}, { extras: { siHu: [ID] } })],
    [
      '五抓检查',
      null,
      'extras.mechanisms',
      withAnswer({}, { extras: { mechanisms: { zhidao: { count: 1, note: ID } } } }),
    ],
    [
      '待复核的理由',
      'A1-1',
      'proposed.naReason',
      withAnswer({
        proposed: { verdict: 'na', naReason: ID, from: { scheme: 'wuhua', items: ['A1-1'], coverage: 'previous' } },
      }),
    ],
  ])('%s', (_name, item, field, assessment) => {
    expect(screenAssessment(assessment)).toMatchObject([{ item, field, kind: 'id-card', level: 'block' }]);
  });

  it('给出中文的位置', () => {
    const [finding] = screenAssessment(withAnswer({ evidence: [{ title: '记录' }, { title: '机密文件' }] }));
    expect(finding).toMatchObject({ item: 'A1-1', label: '佐证第2项的名称', match: '机密' });
  });

  it('一处也没有就是空的；日期栏、编号栏不查', () => {
    expect(screenAssessment(withAnswer({ note: '按月召开', due: '2026-04-30', problems: ['P01'] }))).toEqual([]);
  });
});
