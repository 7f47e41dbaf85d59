import { describe, expect, it } from 'vitest';
import type { HealthFinding, Severity } from '../../../src/domain/health/model.ts';
import { countText } from '../../../src/islands/self-check/HealthList.tsx';
import { quotaOf } from '../../../src/islands/self-check/HealthQuota.tsx';
import { readPrevious } from '../../../src/islands/self-check/health-sources.ts';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { serialize } from '../../../src/storage/file.ts';
import { MET, SCHEME, input, previousWith } from './fixture.ts';

const finding = (severity: Severity): HealthFinding => ({
  rule: 'TJ-01',
  severity,
  place: '#setup-t',
  message: '一句话。',
});

describe('总数', () => {
  it('三级都写，没有的写0处', () => {
    expect(countText([finding('must'), finding('note'), finding('must')])).toBe('必改2处、建议改0处、提示1处');
    expect(countText([])).toBe('没有发现问题');
  });
});

describe('评议人数', () => {
  it.each([
    [['8', '0', '2'], { full: 8, probationary: 0, excellent: 2 }],
    [['8', '', '2'], undefined],
    [['8', '-1', '2'], undefined],
    [['8', '1.5', '2'], undefined],
    [['8e3', '0', '2'], undefined],
  ] as const)('%j → %j', (texts, expected) => {
    expect(quotaOf(texts)).toEqual(expected);
  });
});

describe('选上期自评文件', () => {
  const current = input({}).assessment;
  const read = (assessment: Assessment | string) =>
    readPrevious(
      new File([typeof assessment === 'string' ? assessment : serialize(assessment)], '上期.duibiao.json'),
      SCHEME,
      current,
    );

  it('同体系、更早的收下', async () => {
    const previous = previousWith({ 'A1-1': MET });
    expect(await read(previous)).toMatchObject({ ok: true, assessment: previous, notice: '' });
  });

  it('代号不同的收下，但说一声', async () => {
    const previous = previousWith({});
    const other = { ...previous, unit: { ...previous.unit, code: '测试02' } };
    expect(await read(other)).toMatchObject({ ok: true, notice: expect.stringContaining('“测试02”') as string });
  });

  it.each([
    ['别的体系', { ...previousWith({}), scheme: { id: 'liuhua', version: '1' } }, '这是“六化”的自评文件'],
    ['不比本期早', current, '不比本期（2026年）早'],
    ['不是自评文件', '{}', '自评文件'],
  ] as const)('%s的不收，说明为什么', async (_name, file, says) => {
    expect(await read(file)).toMatchObject({ ok: false, message: expect.stringContaining(says) as string });
  });
});
