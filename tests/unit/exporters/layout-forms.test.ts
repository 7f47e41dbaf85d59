/** 表单清单与空白件对得上：来源点名的 18 张表一张不少，栏目齐全，列宽正好一版心，签字盖章处空着。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYamlLists } from '../../../src/content-files.ts';
import { BLANK_FORMS, layoutForms } from '../../../src/exporters/blank.ts';
import { TEXT_WIDTH } from '../../../src/exporters/docx/page.ts';
import { SHEET_WIDTH, registerXlsx } from '../../../src/exporters/xlsx/register.ts';
import { displayWidth } from '../../../src/exporters/text.ts';
import { FORM_GROUPS, formSchema } from '../../../src/schemas/form.ts';
import { LEDGERS } from '../evidence/ledgers.ts';
import { SCHEME } from './fixture.ts';
import { docxText, part, sheetCells, unpack, xlsxText, type Parts } from './unpack.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FORMS = readYamlLists(ROOT, 'content/forms').map((raw) => formSchema.parse(raw));
const LAYOUTS = layoutForms(FORMS);
const WORD = LAYOUTS.map(({ file }) => file).filter((file) => file.endsWith('.docx'));
const EXCEL = LAYOUTS.map(({ file }) => file).filter((file) => file.endsWith('.xlsx'));
const ALL = [...BLANK_FORMS, ...LAYOUTS];

const open = async (file: string): Promise<Parts> => {
  const form = ALL.find((f) => f.file === file);
  if (!form) throw new Error(`没有 ${file}`);
  return unpack(await form.make(SCHEME, LEDGERS));
};
const textOf = (parts: Parts) =>
  (parts['word/document.xml'] ? docxText(part(parts, 'word/document.xml')) : xlsxText(parts)).replace(/\s+/g, '');

/** 来源点了名、没给栏目的表（handbook-cases-forms.md 6.5）：文件、栏目。六套由标准生成的另有测试。 */
const NAMED: Readonly<Record<string, readonly [string, string]>> = {
  民主评议党员登记表: [
    'appraisal.docx',
    '姓名 性别 出生年月 入党时间 所在支部 职务 年度 个人总结 互评要点 测评票数 优秀 合格 基本合格 不合格 支部评定等次 评定意见 本人签字 支部书记签字 上级意见',
  ],
  党员缴纳党费核算表: [
    'dues.xlsx',
    '序号 代号 党员类别 月基数 适用比例 月应交 核定月交额 年应交 本人确认 核算人 审核人 备注',
  ],
  '机关党建责任清单（四级）': ['duties.xlsx', '主体层级 责任事项 任务来源 共性 个性 权重 完成标准 责任人 时限 进度'],
  台账验收规范对照表: ['liuhua-norms.xlsx', '编号 定性要求 量化指标 佐证台账 标准分 自评 验收分 扣分说明'],
  '“四互”考评记录表': ['liuhua-sihu.docx', '形式 重点项 得分 发现问题 整改要求 整改时限 复核结论'],
  考核赋分表: ['fufen-score.xlsx', '部分 指标 依据文件与条目 标准分 自评 核定 证据 备注'],
  季度督查评分表: [
    'inspection-score.xlsx',
    '单位 支部 换届 组织生活 发展党员 党费 其他 问题 整改时限 复核 季度分 计入年底权重',
  ],
  督查通报: ['inspection-notice.docx', '总体情况 好的做法 问题 不点个人姓名 整改要求 时限'],
  约谈记录: [
    'interview.docx',
    '约谈层级 支部负责人 单位党委（党组）主要负责人 约谈人 被约谈人 事由 问题 要求 期限 态度 复查',
  ],
  整改台账: ['rectification.xlsx', '问题 来源 责任人 措施 时限 佐证 销号'],
  片区联络座谈记录: ['area-meeting.docx', '片区 季度 联系人 参观单位 议题 交流要点 指导意见'],
  '“五化”参考标准自评表': ['check-list.docx', '条目 检查点 分值 达标 佐证 备注'],
  党员活动室使用登记: ['activity-room.xlsx', '日期 活动 支部 人数 是否与业务会混同 管理员'],
  党务公开更新登记: ['disclosure.xlsx', '事项 范围 审核人 审批人 公开日期 更新日期'],
  谈心谈话登记: ['talks.xlsx', '日期 谈话人代号 对象代号 关系类型 触发情形 谈了思想 谈了问题 谈了个人 跟进'],
  主题党日记录: ['theme-day.docx', '主题 形式 应到 实到 内容 落实事项'],
  擂台赛登记: ['contest.xlsx', '主办层级 期次 必选项 自选项 结果 推介'],
  联系点台账: ['contact-point.xlsx', '联系领导 支部 指导日期 问题 解决情况'],
};

describe('表单清单', () => {
  it('每个下载都有程序或版式生成，没有多出来的', () => {
    const listed = FORMS.flatMap(({ files }) => files.map(({ name }) => name)).sort();
    expect(ALL.map(({ file }) => file).sort()).toEqual(listed);
  });

  it('六组都有表，组内次序不重', () => {
    for (const { title } of FORM_GROUPS) {
      const orders = FORMS.filter((form) => form.group === title).map(({ order }) => order);
      expect(orders.length).toBeGreaterThan(0);
      expect(new Set(orders).size).toBe(orders.length);
    }
  });

  it('某县六个附件、永州三个附件都在', () => {
    const text = FORMS.map(({ title, purpose }) => title + purpose).join();
    for (const n of ['附件1', '附件2-甲', '附件2-乙', '附件3', '附件4', '附件5', '附件6'])
      expect(text).toContain(`（${n}）`);
    for (const n of ['附件1', '附件2', '附件3']) expect(text).toContain(`永州${n}`);
  });
});

describe('来源点名的18张表', () => {
  it.each(Object.entries(NAMED))('%s：栏目齐全', async (title, [file, fields]) => {
    expect(FORMS.find((form) => form.title === title)?.files.map(({ name }) => name)).toContain(file);
    const text = textOf(await open(file));
    expect(fields.split(' ').filter((field) => !text.includes(field))).toEqual([]);
  });
});

describe('空白件的版面', () => {
  it.each(ALL.map(({ file }) => file))('%s 末尾写明口径：照来源，还是拟定', async (file) => {
    expect(textOf(await open(file))).toMatch(/口径.*(照|拟定|本站)/);
  });

  it.each(WORD)('%s 每张表的宽正好一版心，各格不超出', async (file) => {
    const xml = part(await open(file), 'word/document.xml');
    const tables = Array.from(xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs), (m) => m[1] ?? '');
    for (const table of tables) {
      const sum = (list: Iterable<RegExpMatchArray>) => [...list].reduce((total, m) => total + Number(m[1]), 0);
      expect(sum(table.matchAll(/<w:gridCol w:w="(\d+)"/g))).toBe(TEXT_WIDTH);
      for (const [, row = ''] of table.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)) {
        expect(sum(row.matchAll(/<w:tcW w:w="(\d+)"/g))).toBe(TEXT_WIDTH);
      }
    }
  });

  it.each(WORD)('%s 签字、盖章格只有名目和年月日', async (file) => {
    const xml = part(await open(file), 'word/document.xml');
    const rows = (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => /（签字）|（盖章）/.test(row));
    for (const row of rows) {
      const cells = Array.from(row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs), (m) => docxText(m[1] ?? '').replace(/\s/g, ''));
      expect(cells.slice(1)).toEqual([expect.stringMatching(/^（(签字|盖章)）年月日$/)]);
    }
  });

  it.each(EXCEL)('%s 各列宽之和正好一版心，表头至多两行', async (file) => {
    const parts = await open(file);
    const sheets = Object.keys(parts).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path));
    for (const path of sheets) {
      const widths = Array.from(part(parts, path).matchAll(/<col [^>]*width="([\d.]+)"/g), (m) => Number(m[1]));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(SHEET_WIDTH);
      const head = sheetCells(parts, sheets.indexOf(path) + 1)[2] ?? [];
      const lines = head.map((title, i) => {
        const counts = title.split('\n').map((line) => Math.ceil(displayWidth(line) / ((widths[i] ?? 1) - 1)));
        return [title, counts.reduce((sum, n) => sum + n, 0)] as const;
      });
      expect(lines.filter(([, count]) => count > 2)).toEqual([]);
    }
  });
});

describe('几张表的规则', () => {
  it('民主评议登记表：预备党员有“不评定”，票数格里没有', async () => {
    const text = textOf(await open('appraisal.docx'));
    expect(text).toContain('□不评定（预备党员）');
    expect(text).toContain('预备党员参加评议，等次只勾“不评定”');
    expect(text).not.toMatch(/身份证|住址/);
  });

  it('党费核算表：没有姓名栏，存档页只有代号和月交额，进位方式改一处全表变', async () => {
    const parts = await open('dues.xlsx');
    const [first = '', second = ''] = ['1', '2'].map((n) => part(parts, `xl/worksheets/sheet${n}.xml`));
    const head = [1, 2].map((n) => sheetCells(parts, n)[2] ?? []);
    expect(head.flat().filter((title) => /姓名|身份证|工资/.test(title))).toEqual([]);
    expect(head[1]).toEqual(['序号', '代号', '党员类别', '核定月交额', '年应交']);
    const [, cell = ''] = /\$([A-Z]+\$\d+)=&quot;四舍五入到分/.exec(first) ?? [];
    const row = Number(cell.split('$')[1]);
    const column = cell.charCodeAt(0) - 65;
    expect(sheetCells(parts, 1)[row - 1]?.[0]).toBe('进位方式');
    expect(sheetCells(parts, 1)[row - 1]?.[column]).toBe('进到分');
    expect(first).toContain('F4&gt;1000');
    expect(second).not.toMatch(/核算表'!D/);
  });

  it('公式里写错表后说明的名目，生成时报错', async () => {
    const form = FORMS.find(({ id }) => id === 'dangfei-hesuan-biao');
    if (form?.layout?.kind !== 'register') throw new Error('党费核算表没有版式');
    const [sheet] = form.layout.sheets;
    const broken = { ...form.layout, sheets: [{ ...sheet!, tail: [] }] };
    await expect(registerXlsx('表', broken)).rejects.toThrow('表后说明“进位方式”不存在');
  });

  it('盒脊标签：12条盒脊、12张盒内目录，册一册不少，年度、单位空着', async () => {
    const text = docxText(part(await open('ledger-labels.docx'), 'word/document.xml'));
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line === '年度：')).toHaveLength(12);
    expect(lines.filter((line) => line === '单位：')).toHaveLength(12);
    expect(lines.filter((line) => /^\d\d盒/.test(line))).toHaveLength(12);
    expect(LEDGERS.filter(({ id, title }) => !lines.includes(`${id} ${title}`))).toEqual([]);
    expect(LEDGERS.filter(({ contents }) => !text.includes(contents))).toEqual([]);
    expect(text).toContain('请单位档案部门核对');
  });
});
