import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenText } from '../../../src/domain/privacy/screen.ts';

/** 每处发现写成 kind/level，便于列表。 */
const kinds = (text: string): string[] => screenText(text).map(({ kind, level }) => `${kind}/${level}`);

/** GB 11643 附录的示例号与照公式造的号，不是真人。 */
const ID = '11010519491231002X';
const ID_DIGITS = withCheckCode('43080019900307001');

function withCheckCode(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

function withLuhn(body: string): string {
  for (let last = 0; last <= 9; last += 1) {
    const digits = [...body, String(last)].reverse().map(Number);
    const sum = digits.reduce((total, d, i) => total + (i % 2 === 0 ? d : d * 2 > 9 ? d * 2 - 9 : d * 2), 0);
    if (sum % 10 === 0) return body + last;
  }
  return body;
}

const full = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const wrong = (id: string): string => id.slice(0, 17) + (id.endsWith('1') ? '2' : '1');
const group = (text: string, sizes: number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};

describe('身份证号', () => {
  it.each([
    ['单独一个', ID],
    ['小写x', ID.toLowerCase()],
    ['末位是数字', ID_DIGITS],
    ['夹在汉字里', `张某（${ID_DIGITS}）已转正`],
    ['紧跟字母', `ID${ID_DIGITS}`],
    ['全角', full(ID)],
    ['全角夹空格', `${full('110105')}　${full('19491231')}　${full('002Ｘ'.slice(0, 3))}Ｘ`],
    ['空格 6-8-4', group(ID, [6, 8, 4], ' ')],
    ['连字符 6-4-4-4', group(ID, [6, 4, 4, 4], '-')],
    ['年月日断开', group(ID, [6, 4, 2, 2, 4], '-')],
    ['四个一组', group(ID_DIGITS, [4, 4, 4, 4, 2], ' ')],
    ['三个一组', group(ID_DIGITS, [3, 3, 3, 3, 3, 3], ' ')],
    ['逐字断开', [...ID].join(' ')],
    ['前17位与x断开', `${ID.slice(0, 17)} x`],
    ['长连字符', group(ID, [6, 8, 4], '—')],
    ['零宽字符', group(ID, [6, 8, 4], '\u200b')],
    ['夹在更长的数字里', `00${ID_DIGITS}138`],
  ])('%s：拦', (_name, text) => {
    expect(kinds(text)).toEqual(['id-card/block']);
  });

  it('校验位不对：提醒，不拦', () => {
    expect(kinds(wrong(ID_DIGITS))).toEqual(['id-card/warn']);
    expect(kinds(`${ID.slice(0, 17)}5`)).toEqual(['id-card/warn']);
  });

  it('15位旧号：提醒', () => {
    expect(kinds('身份证430800700307001')).toEqual(['id-card/warn']);
  });

  it('同一行几个号逐个报，位置在前的在前', () => {
    expect(kinds(`${ID}，${ID_DIGITS} 13800138000`)).toEqual(['id-card/block', 'id-card/block', 'phone/warn']);
  });

  it('打码：不把号码再显示一遍', () => {
    const [finding] = screenText(`号${full(ID)}`);
    expect(finding?.match).toBe('110*************2X');
    expect(finding?.message).toContain('身份证号');
  });

  it('任意合格的号码，换全角、加分隔都拦得住', () => {
    const anyId = fc
      .tuple(
        fc.constantFrom('11', '43', '65', '81'),
        fc.integer({ min: 0, max: 9999 }),
        fc.date({ min: new Date('1930-01-01'), max: new Date('2012-12-31'), noInvalidDate: true }),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([province, area, birth, order]) =>
        withCheckCode(
          province +
            String(area).padStart(4, '0') +
            birth.toISOString().slice(0, 10).replace(/-/g, '') +
            String(order).padStart(3, '0'),
        ),
      );
    const disguise = fc.constantFrom(
      (id: string) => id,
      full,
      (id: string) => group(id, [6, 8, 4], ' '),
      (id: string) => group(id, [6, 4, 4, 4], '-'),
      (id: string) => `前文${id.toLowerCase()}后文`,
    );
    fc.assert(
      fc.property(anyId, disguise, (id, change) => {
        expect(kinds(change(id))).toEqual(['id-card/block']);
      }),
    );
  });
});

describe('手机号', () => {
  it.each([
    '13800138000',
    '电话13800138000。',
    full('13800138000'),
    '138-0013-8000',
    '138 0013 8000',
    '138 00138000',
    '+8613800138000',
    '+86 138 0013 8000',
    '008613800138000',
    '19912345678',
  ])('%s：提醒', (text) => {
    expect(kinds(text)).toEqual(['phone/warn']);
    expect(screenText(text)[0]?.match).toMatch(/^1\d\d\*{4}\d{4}$/);
  });

  it.each(['12345678901', '1380013800', '138001380001', '00013800138'])('%s：不是手机号', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('银行卡号', () => {
  const card = withLuhn('622202123456789012');
  const short = withLuhn('622588012345678');
  it.each([
    card,
    short,
    full(card),
    group(card, [4, 4, 4, 4, 3], ' '),
    group(short, [4, 4, 4, 4], '-'),
    `卡号：${card}（工行）`,
  ])('%s：提醒', (text) => {
    expect(kinds(text)).toEqual(['bank-card/warn']);
    expect(screenText(text)[0]?.match).toMatch(/^6225?2?\d?\*+\d{4}$/);
  });

  it('校验不过的不报', () => {
    expect(kinds(card.slice(0, -1) + ((Number(card.slice(-1)) + 1) % 10))).toEqual([]);
  });
});

describe('邮箱', () => {
  it.each(['zhibu@example.com', '邮箱：a.b-c@mail.example.gov.cn。', full('zhibu@example.com')])('%s：提醒', (text) => {
    expect(kinds(text)).toEqual(['email/warn']);
    expect(screenText(text)[0]?.match).toMatch(/^.\*\*\*@/);
  });

  it.each(['@所有人', 'a@b', '单价@3元', '3@5.6'])('%s：不是邮箱', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('涉密词', () => {
  it.each([
    ['此件为机密', '机密'],
    ['机密★1年', '机密'],
    ['秘  密', '秘密'],
    ['机　密', '机密'],
    ['绝密级文件', '绝密'],
    ['涉及国家秘密事项', '秘密'],
    ['传达学习涉密文件', '涉密'],
    ['附内部文件一份', '内部文件'],
    ['收到内部明电', '内部明电'],
    ['注意：不得外传', '不得外传'],
    ['密级：普通', '密级'],
    ['保密审查后确定为秘密级', '秘密'],
    ['不涉密。另附机密件', '机密'],
  ])('%s：提醒', (text, word) => {
    expect(screenText(text)).toMatchObject([{ kind: 'secrecy', level: 'warn', match: word }]);
  });

  it.each([
    '已做保密审查',
    '开展保密教育，学习《中华人民共和国保守国家秘密法》',
    '保守党的秘密，对党忠诚',
    '严守党和国家秘密',
    '严守工作秘密',
    '内部资料 注意保管',
    '党内部署要求、机关内部管理、内部监督',
    '公开内容不涉密、非涉密',
    '材料不含国家秘密、工作秘密',
    '不得填写国家秘密和工作秘密',
    '无涉密内容，没有涉及国家秘密',
    '是否涉密：否',
    '涉密不上网，上网不涉密',
    '签订商业秘密保护协议',
    '设秘密写票处，无记名投票',
    '与人机密切配合、开机密码已更换、危机密布',
    '不干涉密切联系',
    '联系群众紧密，秘书负责密封',
  ])('%s：不报', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('同一个词只报一次', () => {
    expect(kinds('机密、机密、机密')).toEqual(['secrecy/warn']);
  });
});

describe('不误报', () => {
  it.each([
    '2026年3月1日至2026年12月31日',
    '2026-03-01 2026-04-01 2026-05-01',
    '2021-03-01 2021-06-01 2021-09-01 2021-12-01',
    '2019-11-20 2019-03-05 2020-06-07',
    '2026.3.1 2026.3.15 2026.4.1',
    '2026-03 2026-04 2026-05',
    '11-12 2019-05-06 1-2',
    '12-18 05-19 08-10 09-08 02-04 09-05',
    '20260301、20260415、20260520',
    '20260301 20260415',
    '2026030120260415',
    '20260301143000',
    '中办发〔2014〕33号、厅字〔2026〕1号',
    'A1-1、A1-10、LH-01、S1-1、FF-19、E4-3',
    '第13、19、29条',
    '党费12345.67元，结余13800138000元',
    '经费￥13800138000，合计13800138000.50',
    '1,234,567,890.00元',
    '58条填了56条，得分率86.6%',
    '存放于03-6盒，第2026-03-001号',
    '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15',
    '满分100 90 80 70 60',
    '电话总机0744-8222222',
    '统一社会信用代码11430800MB1234567X',
    '页码001-018',
    '',
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('任意几个日期排在一起，写法混着、怎么隔开都不报', () => {
    const date = fc
      .date({ min: new Date('2012-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10));
    const style = fc.constantFrom(
      (d: string) => d,
      (d: string) => d.replace(/-/g, '.'),
      (d: string) => d.replace(/-0?/g, '.'),
      (d: string) => d.replace(/-0?/g, '-'),
      (d: string) => d.replace(/-/g, ''),
      (d: string) => d.slice(0, 7),
      (d: string) => d.slice(5),
    );
    const dates = fc.array(fc.tuple(date, style), { maxLength: 8 });
    fc.assert(
      fc.property(dates, fc.constantFrom(' ', '-', ' - ', '、', '\n'), (list, gap) => {
        expect(kinds(list.map(([day, write]) => write(day)).join(gap))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('换行不把上下两行的数字连成一个号', () => {
    expect(kinds(`${ID_DIGITS.slice(0, 9)}\n${ID_DIGITS.slice(9)}`)).toEqual([]);
  });

  it('很长的文字也很快', () => {
    const start = performance.now();
    for (const unit of ['1 ', '1', 'a', 'a.', '1-', '机', '涉密不']) screenText(unit.repeat(4000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('任意文字不抛错，打码后不含六位以上连续数字', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { match } of screenText(text)) expect(match).not.toMatch(/\d{6}/);
      }),
    );
  });
});
