import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importSheets, importText, parseDelimited } from '../../../src/domain/duties/import.ts';
import { COLUMNS, EMPTY_ROW, MAX_ROWS } from '../../../src/domain/duties/model.ts';
import { SAMPLE_ROWS } from '../../../src/domain/duties/sample.ts';
import { duty } from './fixture.ts';

const HEAD = COLUMNS.map(({ title }) => title);
const cellsOf = (row: ReturnType<typeof duty>) => COLUMNS.map(({ field }) => row[field]);
const tsv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t')).join('\n');

describe('粘贴', () => {
  it('制表符分列，带引号的格里可以有换行、制表符、引号', () => {
    expect(parseDelimited('甲\t"一\n二"\t"说""好"""\r\n乙\t5" 屏\t"没收口')).toEqual([
      ['甲', '一\n二', '说"好"'],
      ['乙', '5" 屏', '"没收口'],
    ]);
  });

  it('任何文字写成带引号的格，读回来一样', () => {
    const cell = fc.string().map((text) => text.replace(/\r/g, ''));
    const grid = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(grid, (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.split('"').join('""')}"`).join('\t')).join('\n');
        expect(parseDelimited(text)).toEqual(rows);
      }),
    );
  });

  it('没有表头按模板列序，有表头按表头认，列序乱了也行', () => {
    const expected = { rows: SAMPLE_ROWS, problems: [] };
    const body = SAMPLE_ROWS.map(cellsOf);
    expect(importText(tsv(body), 'weight')).toEqual(expected);
    expect(importText(tsv([HEAD, ...body]), 'weight')).toEqual(expected);
    expect(importText(tsv([HEAD, ...body].map((line) => [...line].reverse())), 'weight')).toEqual(expected);
  });

  it('逐行报错，一行也不丢，填的原文还在', () => {
    const bad = [
      duty({ level: '纪委' }),
      duty({ kind: '专项' }),
      duty({ weight: '多一些' }),
      duty({ title: '' }),
      duty({ weight: '-2' }),
    ];
    const { rows, problems } = importText(tsv([HEAD, ...bad.map(cellsOf), cellsOf(duty())]), 'weight');
    expect(rows).toEqual([...bad, duty()]);
    expect(problems.map((text) => /^第\d+行/.exec(text)?.[0])).toEqual(['第2行', '第3行', '第4行', '第5行', '第6行']);
    expect(problems[0]).toContain('纪委');
    expect(problems[4]).toContain('负数');
  });

  it('多出的格、缺的列、不认得的列，都说清', () => {
    expect(importText(tsv([[...cellsOf(duty()), '多的']]), 'weight').problems.join('')).toContain('多出的“多的”');
    const cut = importText(tsv([['主体层级', '责任事项', '权重', '颜色'], ['支部', '甲', '3', '红']]), 'weight'); // prettier-ignore
    expect(cut.rows).toEqual([{ ...EMPTY_ROW, level: '机关党支部', title: '甲', weight: '3' }]);
    expect(cut.problems.join('')).toMatch(/缺“.*共性／个性.*不认得“颜色”列/);
  });

  it('空的、太多的不读入，说明为什么', () => {
    expect(importText(' \n\t\n', 'weight')).toMatchObject({ rows: [] });
    const many = importText(tsv(Array.from({ length: MAX_ROWS + 1 }, () => cellsOf(duty()))), 'weight');
    expect(many.rows).toEqual([]);
    expect(many.problems.join('')).toContain(`超过一次${MAX_ROWS}行`);
  });

  it('任何文字都不抛错，有内容的行数不少', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 12 }), { maxLength: 20 }), (lines) => {
        importText(tsv(lines), 'weight');
      }),
    );
    const titles = fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{4,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(titles, (list) => {
        const rows = list.map((title) => ['纪委', `做好${title}`, '', '其他', '很多']);
        expect(importText(tsv(rows), 'weight').rows.map(({ title }) => title)).toEqual(list.map((t) => `做好${t}`));
      }),
    );
  });
});

describe('工作表', () => {
  it('跳过标题行；没写层级的用表名；没有表头的表不读', () => {
    const cells = [['机关党委抓机关党建责任清单'], ['年度：2026'], HEAD, cellsOf(duty({ level: '' }))];
    const result = importSheets(
      [
        { name: '汇总校验', cells: [['主体', '计入条数'], ['合计', '8']] }, // prettier-ignore
        { name: '机关党委', cells },
      ],
      'weight',
    );
    expect(result).toEqual({ rows: [duty({ level: '机关党委' })], problems: [] });
  });

  it('行号是表里的行号，带表名', () => {
    const cells = [['题'], HEAD, cellsOf(duty()), cellsOf(duty({ weight: '-1' }))];
    expect(importSheets([{ name: '机关党委', cells }], 'weight').problems).toEqual([
      '“机关党委”表第4行：权重不能是负数',
    ]);
  });

  it('一张有表头的也没有，说要哪些列', () => {
    const { rows, problems } = importSheets([{ name: 'Sheet1', cells: [['甲', '乙']] }], 'weight');
    expect(rows).toEqual([]);
    expect(problems.join('')).toContain('责任事项');
  });
});
