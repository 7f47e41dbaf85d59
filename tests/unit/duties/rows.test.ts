import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRow } from '../../../src/domain/duties/check.ts';
import { readDraft } from '../../../src/domain/duties/draft.ts';
import { EMPTY_ROW, isBlank, kindOf, levelOf } from '../../../src/domain/duties/model.ts';
import { ownerHint } from '../../../src/domain/duties/owner.ts';
import { screenDraft } from '../../../src/domain/duties/privacy.ts';
import { SAMPLE_ROWS } from '../../../src/domain/duties/sample.ts';
import { parseWeight, weightText } from '../../../src/domain/duties/weight.ts';
import { duty, ID_CARD } from './fixture.ts';

describe('认层级、性质', () => {
  it.each([
    ['机关工委', '机关工委'],
    ['市直机关工委', '机关工委'],
    ['市委直属机关工委', '机关工委'],
    ['部门党组(党委)', '部门党组（党委）'],
    ['部门党组（党委）', '部门党组（党委）'],
    ['党组', '部门党组（党委）'],
    ['机关党委', '机关党委'],
    ['机关 党支部', '机关党支部'],
    ['支部', '机关党支部'],
    ['纪委', null],
    ['', null],
  ])('“%s”→%s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it.each([
    ['共性', '共性'],
    ['个性任务', '个性'],
    [' 共性类 ', '共性'],
    ['专项', null],
  ])('“%s”→%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});

describe('权重', () => {
  it.each([
    ['', '还没写'],
    ['十', '不是数字'],
    ['-3', '不能是负数'],
    ['－3', '不能是负数'],
    ['1.23456', '最多四位小数'],
    ['10001', '最多写到10000'],
    ['1/2', '不是数字'],
  ])('“%s”：%s', (text, says) => {
    const weight = parseWeight(text);
    expect(weight.ok ? '' : weight.message).toContain(says);
  });

  it('写成数再认回来，一分不差', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (units) => {
        expect(parseWeight(weightText(units))).toEqual({ ok: true, units });
      }),
    );
  });
});

describe('逐行检查', () => {
  it.each([
    ['齐全', {}, []],
    ['没选层级', { level: '' }, ['missing level']],
    ['层级认不出', { level: '纪委' }, ['error level']],
    ['没写名称、没标性质', { title: '', kind: '' }, ['missing title', 'missing kind']],
    ['性质认不出', { kind: '专项' }, ['error kind']],
    ['权重是负数', { weight: '-1' }, ['error weight']],
    ['没写权重', { weight: ' ' }, ['missing weight']],
    ['没写标准、时限', { standard: '', due: '' }, ['hint standard', 'hint due']],
    ['责任人写了姓名', { owner: '张三' }, ['hint owner']],
  ])('%s', (_, change, expected) => {
    expect(checkRow(duty(change), 'weight').map(({ level, field }) => `${level} ${field}`)).toEqual(expected);
  });

  it('空行不报；按条数时不要求权重，写错了仍要报', () => {
    expect(checkRow(EMPTY_ROW, 'weight')).toEqual([]);
    expect(isBlank({ ...EMPTY_ROW, level: '机关工委', kind: '共性', progress: '未启动' })).toBe(true);
    expect(checkRow(duty({ weight: '' }), 'count')).toEqual([]);
    expect(checkRow(duty({ weight: '多' }), 'count')).toHaveLength(1);
  });

  it('示例没有可挑的', () => {
    expect(SAMPLE_ROWS.flatMap((row) => checkRow(row, 'weight'))).toEqual([]);
    expect(screenDraft({ unit: '', year: '', method: 'weight', rows: SAMPLE_ROWS })).toEqual([]);
  });
});

describe('责任人只写职务', () => {
  it.each(['支部书记', '组织委员、宣传委员', '机关党委专职副书记', '纪检委员', '办公室主任', '党务干部', ''])(
    '“%s”没有疑问',
    (text) => {
      expect(ownerHint(text)).toBeNull();
    },
  );

  it.each(['张三', '王书记', '李四处长', '支部书记（王小明）', '陈某某', '老同事'])('“%s”要提醒', (text) => {
    expect(ownerHint(text)).toContain('只写职务');
  });
});

describe('筛查', () => {
  it('身份证号拦住，手机号只提醒，都说清在第几行', () => {
    const rows = [duty(), duty({ owner: `组织委员${ID_CARD}` }), duty({ standard: '联系13800138000' })];
    const findings = screenDraft({ unit: '', year: '', method: 'weight', rows });
    expect(findings.map(({ level }) => level)).toEqual(['block', 'warn']);
    expect(findings[0]?.message).toMatch(/^第2行责任人/);
    expect(findings[1]?.message).toMatch(/^第3行完成标准/);
    expect(findings.map(({ message }) => message).join('')).not.toContain(ID_CARD);
  });

  it('编制单位也查', () => {
    const [found] = screenDraft({ unit: ID_CARD, year: '', method: 'weight', rows: [] });
    expect(found).toMatchObject({ level: 'block' });
  });
});

describe('存下的草稿', () => {
  it('存了再读，一样', () => {
    const draft = { unit: '某局', year: '2026', method: 'count' as const, rows: SAMPLE_ROWS };
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([[null], ['坏了'], [[]], [{}], [{ rows: '不是表' }]])('%j 不是草稿', (value) => {
    expect(readDraft(value)).toBeNull();
  });

  it('缺栏当空着，坏行略过，什么值都不抛错', () => {
    expect(readDraft({ rows: [{ title: '甲', weight: 3 }, 5] })?.rows).toEqual([{ ...EMPTY_ROW, title: '甲' }]);
    fc.assert(fc.property(fc.anything(), (value) => readDraft(value) === null || readDraft(value) !== undefined));
  });
});
