import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/schemas/result-file.ts';
import { fileName, findInvalid, MAX_FILE_BYTES, parseFile, serialize } from '../../../src/storage/file.ts';
import { byteLength } from '../../../src/storage/bytes.ts';
import { anyAssessment, sample } from './samples.ts';

const parse = (text: string) => parseFile(text, byteLength(text));
const parseValue = (value: unknown) => parse(JSON.stringify(value));
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/files/${name}`, import.meta.url), 'utf8');

/** 深改一处：路径用点分开，返回新的 JSON 文本。 */
function withValue(path: string, value: unknown): string {
  const root = JSON.parse(serialize(sample())) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() as string;
  const target = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, root);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return JSON.stringify(root);
}

describe('写出', () => {
  it('两个空格缩进，末尾换行，条目按自然序', () => {
    const text = serialize(sample());
    expect(text.startsWith('{\n  "format": "duibiao.assessment",\n  "schemaVersion": 1,\n  "scheme": {')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
    const order = [...text.matchAll(/"(A1-\d+)"/g)].map((match) => match[1]);
    expect(order).toEqual(['A1-1', 'A1-2', 'A1-10']);
  });

  it('键的先后不影响写出的字节', () => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, one]) => [key, reversed(one)]),
          )
        : value;
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(serialize(reversed(assessment) as Assessment)).toBe(serialize(assessment));
      }),
    );
  });

  it('schema 以外的键不写进文件', () => {
    const extra = { ...sample(), birthday: '1970-01-01' };
    expect(serialize(extra)).not.toContain('1970');
  });
});

describe('写出再读入', () => {
  it('与原来相等', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        expect(parse(serialize(assessment))).toEqual({ ok: true, assessment });
      }),
      { numRuns: 300 },
    );
  });

  it('尖括号只是文字，照存照读', () => {
    const note = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const assessment = sample({ answers: { 'A1-1': { note } } });
    expect(parse(serialize(assessment))).toEqual({ ok: true, assessment });
  });

  it('原文里的替换符与编码错误分得开', () => {
    const assessment = sample({ answers: { 'A1-1': { note: '字\uFFFD字' } } });
    expect(parse(serialize(assessment))).toEqual({ ok: true, assessment });
    expect(parse(serialize(sample()).replace('按月', '\uFFFD\uFFFD'))).toMatchObject({ ok: false, code: 'damaged' });
  });

  it('开头有 BOM 也能读', () => {
    expect(parse(`\uFEFF${serialize(sample())}`).ok).toBe(true);
  });
});

describe('拒收', () => {
  const good = serialize(sample());
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const cases: [name: string, text: string, code: string, says: string][] = [
    ['空文件', '', 'damaged', '空的'],
    ['截断', good.slice(0, 200), 'damaged', '不完整'],
    ['多余的字', `${good}}`, 'damaged', '损坏'],
    ['另存的网页', '<!doctype html><html></html>', 'damaged', '网页'],
    ['Word 文件', 'PK\u0003\u0004word', 'damaged', 'Word'],
    ['别的 JSON', '{"name":"x","version":"1"}', 'foreign', '不是自评文件'],
    ['数组', '[1,2]', 'foreign', '不是自评文件'],
    ['null', 'null', 'foreign', '不是自评文件'],
    ['一个数', '42', 'foreign', '不是自评文件'],
    ['format 写在原型键里', '{"__proto__":{"format":"duibiao.assessment"}}', 'foreign', '不是自评文件'],
    ['更新的版本', withValue('schemaVersion', 2), 'newer', '新版站点'],
    ['没有版本', withValue('schemaVersion', undefined), 'invalid', '文件版本'],
    ['版本是文字', withValue('schemaVersion', '1'), 'invalid', '文件版本'],
    ['版本是小数', withValue('schemaVersion', 0.5), 'invalid', '文件版本'],
    ['版本为负', withValue('schemaVersion', -1), 'invalid', '文件版本'],
    ['判定不在可选值里', withValue('answers.A1-1.verdict', 'excellent'), 'invalid', 'A1-1的判定”不是可用的取值'],
    ['说明是数组', withValue('answers.A1-1.note', ['x']), 'invalid', 'A1-1的备注”的类型不对'],
    ['说明是 null', withValue('answers.A1-1.note', null), 'invalid', 'A1-1的备注”的类型不对'],
    ['说明过长', withValue('answers.A1-1.note', '长'.repeat(4001)), 'invalid', '超过4000字'],
    ['答案是数组', withValue('answers', []), 'invalid', '自查结果”的类型不对'],
    ['一条答案是文字', withValue('answers.A1-1', 'met'), 'invalid', '“A1-1”的类型不对'],
    ['得分为负', withValue('answers.A1-1.score', -1), 'invalid', 'A1-1的得分”小于0'],
    ['得分过大', withValue('answers.A1-1.score', 1e9), 'invalid', 'A1-1的得分”大于1000'],
    [
      '佐证日期写法不对',
      withValue('answers.A1-1.evidence.0.formedOn', '2026年3月1日'),
      'invalid',
      '佐证第1项的形成日期”的写法不对，应写成2026-03-01',
    ],
    [
      '日历上没有的日子',
      withValue('answers.A1-10.due', '2026-02-31'),
      'invalid',
      'A1-10的完成时限”（2026-02-31）在日历上不存在',
    ],
    [
      '日历上没有的佐证日期',
      withValue('answers.A1-1.evidence.0.formedOn', '2026-13-01'),
      'invalid',
      '佐证第1项的形成日期',
    ],
    ['没有代号', withValue('unit.code', undefined), 'invalid', '缺少“支部信息的支部代号”'],
    ['期次不对', withValue('period', '2026-Q5'), 'invalid', '2026-H1'],
    [
      '深处的 __proto__',
      good.replace('"note": "按月召开"', '"note": "x", "__proto__": {"admin": true}'),
      'invalid',
      '__proto__',
    ],
    ['转义写的 __proto__', good.replace('"note": "按月召开"', '"\\u005f_proto__": 1'), 'invalid', '__proto__'],
    ['不认识的键里藏 constructor', withValue('extra', { a: [{ constructor: 1 }] }), 'invalid', 'constructor'],
    ['最外层的 prototype', withValue('prototype', 1), 'invalid', 'prototype'],
    ['嵌套二十一层', good.replace('"unit":', `"x": ${deep(20)}, "unit":`), 'invalid', '超过20层'],
    ['极深的嵌套', deep(200_000), 'invalid', '超过20层'],
    [
      '一层里键过多',
      withValue('answers', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`x${i}`, {}]))),
      'invalid',
      '键过多',
    ],
    [
      '总项数过多',
      withValue(
        'x',
        Array.from({ length: 200_001 }, () => 0),
      ),
      'invalid',
      '项数',
    ],
  ];

  it.each(cases)('%s', (_name, text, code, says) => {
    const result = parse(text);
    expect(result).toMatchObject({ ok: false, code });
    expect((result as { message: string }).message).toContain(says);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('报错都是中文整段，不带校验器的英文', () => {
    for (const [, text] of cases) {
      const { message } = parse(text) as { message: string };
      expect(message).toMatch(/。$/);
      expect(message).not.toMatch(/Invalid|expected|input|Unexpected/i);
    }
  });

  it('超过5MB先拒，不看内容；正好5MB不算超', () => {
    expect(parseFile(good, MAX_FILE_BYTES + 1)).toMatchObject({ ok: false, code: 'too-large' });
    expect(parseFile('x'.repeat(MAX_FILE_BYTES + 1), 10)).toMatchObject({ ok: false, code: 'too-large' });
    expect(parseFile(good, MAX_FILE_BYTES).ok).toBe(true);
  });

  it('嵌套二十层还收（多出的键忽略），文字里的括号不算层', () => {
    expect(parse(good.replace('"unit":', `"x": ${deep(19)}, "unit":`)).ok).toBe(true);
    expect(parse(withValue('answers.A1-1.note', `"\\${'[{'.repeat(50)}`)).ok).toBe(true);
  });

  it('任意文字都不抛错', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parse(text).ok === false));
    fc.assert(fc.property(fc.json(), (text) => parse(text).ok === false));
  });

  it('任意一处换成任意值，不是拒收就是读出合格的自评', () => {
    const paths = [
      'scheme',
      'unit',
      'unit.conditions',
      'answers',
      'answers.A1-1',
      'answers.A1-1.evidence',
      'extras',
      'mode',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const result = parse(withValue(path, value));
        if (result.ok) expect(findInvalid(result.assessment)).toBeNull();
        else expect(result.message).toMatch(/。$/);
      }),
    );
  });
});

describe('忽略', () => {
  it('不认识的键、不合式样的条目编号和条件编号', () => {
    const known = sample();
    const value = {
      ...known,
      future: { a: 1 },
      unit: { ...known.unit, conditions: { noGroups: true, '1x': true } },
      answers: {
        ...known.answers,
        'A1-1': { ...known.answers['A1-1'], mood: '好' },
        foo: { verdict: 'met' },
        'a1-1': 3,
      },
    };
    expect(parseValue(value)).toEqual({ ok: true, assessment: known });
  });
});

describe('升级', () => {
  it('0版试用格式升到1版，与黄金样例相等', () => {
    const result = parse(fixture('v0-trial.duibiao.json'));
    expect(result).toEqual({ ok: true, migratedFrom: 0, assessment: JSON.parse(fixture('v0-trial.migrated.json')) });
  });

  it('0版里类型不对的，指出是哪一栏，不硬凑', () => {
    const old = JSON.parse(fixture('v0-trial.duibiao.json')) as Record<string, unknown>;
    expect(parseValue({ ...old, branch: 'x' })).toMatchObject({ ok: false, code: 'invalid' });
    expect(parseValue({ ...old, answers: { 'A1-1': { result: '优秀' } } })).toMatchObject({
      ok: false,
      code: 'invalid',
    });
    expect(parseValue({ ...old, answers: { 'A1-1': null } })).toMatchObject({ ok: false, code: 'invalid' });
    expect(parseValue({ ...old, answers: { 'A1-1': { counts: { a: 'x' } } } })).toMatchObject({ code: 'invalid' });
  });

  it('黄金样例本身合格，再存再读不变', () => {
    const migrated = JSON.parse(fixture('v0-trial.migrated.json')) as Assessment;
    expect(findInvalid(migrated)).toBeNull();
    expect(parse(serialize(migrated))).toEqual({ ok: true, assessment: migrated });
  });
});

describe('文件名', () => {
  const named = (code: string) => fileName(sample({ unit: { ...sample().unit, code } }), '2026-03-01', '五化');
  it.each([
    ['甲支部', '甲支部_五化自评_2026-03-01.duibiao.json'],
    ['第一/支部:2*?', '第一_支部_2_五化自评_2026-03-01.duibiao.json'],
    ['..\\..\\etc', 'etc_五化自评_2026-03-01.duibiao.json'],
    ['CON.x', 'CON_x_五化自评_2026-03-01.duibiao.json'],
    ['甲\u202etxt.exe', '甲_txt_exe_五化自评_2026-03-01.duibiao.json'],
    ['甲\n乙 丙\u0000', '甲_乙_丙_五化自评_2026-03-01.duibiao.json'],
    ['', '支部_五化自评_2026-03-01.duibiao.json'],
    ['???', '支部_五化自评_2026-03-01.duibiao.json'],
    ['字'.repeat(60), `${'字'.repeat(40)}_五化自评_2026-03-01.duibiao.json`],
  ])('%j', (code, expected) => {
    expect(named(code)).toBe(expected);
  });

  it('任何代号都得到 Windows 能用的文件名', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (code) => {
        expect(named(code)).toMatch(/^[^\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}.]+\.duibiao\.json$/u);
      }),
    );
  });
});
