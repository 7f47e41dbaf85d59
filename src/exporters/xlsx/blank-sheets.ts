/** 六星、六化、考核赋分的空白表（XLSX）。栏目照 handbook-cases-forms.md 6.4、6.5，拟定的在表后注明。 */
import { itemLabel } from '../../domain/assessment/format.ts';
import { CLOSE_TARGET_PARAMETER } from '../../domain/stars-history/rules.ts';
import { allItems, type Item, type Scheme } from '../../domain/standard/model.ts';
import type { Column, SheetSpec } from './spec.ts';
import { resultColumns, starColumns } from './star-columns.ts';
import { creationSheet, resultSheet, viewSheet } from './star-sheets.ts';
import { workbook } from './workbook.ts';

const CENTER = { align: 'center' } as const;
const ROWS = 12;
/** 手填一行的高，磅。 */
const HAND_ROW = 24;
const SEAL = '上级意见（盖章）：　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日';
const FORM_NOTE = '表名来自某县方案，方案附件没有收到，栏目由本站拟定，以当地表样为准。';
/** 对照表一条里的定性要求与量化指标，来自标准的 norm。 */
export interface Norm {
  readonly quality: string;
  readonly metrics: readonly string[];
}

const empty = (columns: readonly Column[], count = ROWS) => Array.from({ length: count }, () => columns.map(() => ''));
const titlesOf = (scheme: Scheme) => scheme.dimensions.map(({ title }) => title);
const book = (sheets: readonly SheetSpec[]) => workbook({ title: sheets[0]?.title ?? '', sheets, label: '' });

/** 附件1 六星级党支部分类定级表。 */
export async function blankGradingXlsx(scheme: Scheme): Promise<Blob> {
  const titles = titlesOf(scheme);
  const bands = [...new Set(scheme.grades.flatMap(({ band }) => (band ? [band] : [])))].reverse();
  const columns: readonly Column[] = [
    { title: '序号', width: 5.5, ...CENTER },
    { title: '党支部名称', width: 18 },
    { title: '单位类型（拟定）', width: 10, ...CENTER },
    { title: '党员数', width: 6, ...CENTER },
    { title: '书记姓名', width: 9, ...CENTER },
    ...starColumns(titles),
    { title: '总星数', width: 6, ...CENTER, formula: (row) => `IF(COUNT(F${row}:K${row})=0,"",SUM(F${row}:K${row}))` },
    { title: '自查星数', width: 6, ...CENTER },
    { title: '上级核定星数', width: 7, ...CENTER },
    { title: '差异说明（两数不同必填）', width: 14 },
    { title: '类别', width: 7, ...CENTER, choices: bands },
    { title: '去向', width: 16 },
    { title: '主要问题', width: 20 },
    { title: '包联领导（职务）', width: 11, ...CENTER },
  ];
  const meanings = [...scheme.grades]
    .reverse()
    .map(({ title, band, meaning = '' }) => `${title}${band ? `（${band}）` : ''}：${meaning}`);
  return book([
    {
      name: '分类定级表',
      title: '六星级党支部分类定级表（附件1）',
      lead: '填报单位：　　　　　　　　　　　　　　　　　　填表日期：　　　年　　月　　日',
      columns,
      rows: empty(columns),
      rowHeight: HAND_ROW,
      tail: [
        ['类别、去向', meanings.join('\n')],
        [
          '填法',
          '各方面达标填1，未达标填0，总星数自动相加；自查与上级核定不同的，写明为什么。单位类型分7类，类名来源没有收到，按当地的填。',
        ],
        ['意见', SEAL],
        [
          '来源与口径',
          `${FORM_NOTE}类别里先进、中间、后进各对几星为拟定；定级、认定权在上级，意见、盖章处由人工填写。`,
        ],
      ],
    },
  ]);
}

/** 附件2-甲 党支部标准化建设达标创建台账。 */
export async function blankCreationXlsx(scheme: Scheme): Promise<Blob> {
  const stars = scheme.dimensions.map((_, i) => String(i)).concat(String(scheme.dimensions.length));
  const columns: readonly Column[] = [
    { title: '序号', width: 6, ...CENTER },
    { title: '支部', width: 20 },
    { title: '类别', width: 9, ...CENTER, choices: ['先进', '中间', '后进'] },
    { title: '当前星数', width: 7, ...CENTER, choices: stars },
    { title: '目标星数', width: 7, ...CENTER, choices: stars },
    { title: '短板方面', width: 20 },
    { title: '达标时限', width: 12, ...CENTER },
    { title: '责任人（职务）', width: 12, ...CENTER },
    { title: '包联人（职务）', width: 12, ...CENTER },
    { title: '进展', width: 26 },
    { title: '预计达标月', width: 10, ...CENTER },
    { title: '备注', width: 16 },
  ];
  return book([
    {
      name: '达标创建台账',
      title: '党支部标准化建设达标创建台账（附件2-甲）',
      lead: '填报单位：　　　　　　　　　　　　　　　　　　填表日期：　　　年　　月　　日',
      columns,
      rows: empty(columns),
      rowHeight: HAND_ROW,
      tail: [
        [
          '附件号',
          '方案里“附件2”一号两用：排查摸底一段指达标创建台账，评星晋级一段指结果表。本站分成2-甲、2-乙，这是2-甲（拟定）。',
        ],
        ['来源与口径', FORM_NOTE],
      ],
    },
  ]);
}

/** 附件2-乙 评星晋级活动结果表。 */
export async function blankResultXlsx(scheme: Scheme): Promise<Blob> {
  const titles = titlesOf(scheme);
  const lead = '报送单位：　　　　　　　　　　　　年度：　　　　季度：　　　　检查日期：　　　　报送时点（拟定）：';
  const sheet = resultSheet(titles, lead, empty(resultColumns(titles)), []);
  return book([{ ...sheet, rowHeight: HAND_ROW, tail: [...(sheet.tail ?? []), ['来源与口径', FORM_NOTE]] }]);
}

/** 附件4 创建工作台账，附销号视图。 */
export async function blankStarLedgerXlsx(scheme: Scheme): Promise<Blob> {
  const titles = titlesOf(scheme);
  const lead = '填报单位：　　　　　　　　　　　　　　　　　　填表日期：　　　年　　月　　日';
  const target = String(scheme.figures?.[CLOSE_TARGET_PARAMETER] ?? '');
  return book([creationSheet(titles, lead, [], [['附件号', '附件4。']]), viewSheet(titles, lead, 0, target)]);
}

/** 台账验收规范对照表：由标准生成，一条一行，自评、验收留空。 */
export async function normsXlsx(scheme: Scheme, norms: ReadonlyMap<string, Norm>): Promise<Blob> {
  const columns: readonly Column[] = [
    { title: '编号', width: 8, ...CENTER },
    { title: '工作规范', width: 14 },
    { title: '定性要求', width: 20 },
    { title: '量化指标', width: 38 },
    { title: '佐证台账', width: 28 },
    { title: '标准分', width: 6, ...CENTER },
    { title: '自评', width: 6, ...CENTER },
    { title: '验收分', width: 6, ...CENTER },
    { title: '扣分说明', width: 30 },
  ];
  const items = allItems(scheme);
  const total = items.reduce((sum, { points }) => sum + points, 0);
  return book([
    {
      name: '台账验收规范对照表',
      title: `“${scheme.title}”台账验收规范对照表（${items.length}条）`,
      lead: `党支部：　　　　　　　　　　　　标准：${scheme.version}版　　验收日期：　　　年　　月　　日　　验收人（职务）：`,
      columns,
      rows: items.map((item) => normRow(item, norms.get(item.id))),
      tail: [
        ['合计', `标准分${total}分，自评＿＿＿分，验收＿＿＿分`],
        ['验收意见', '（签字）　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日'],
        [
          '来源与口径',
          '来源写明有这张对照表、把定性要求换成能数的指标，原表没有公开；量化指标、分值、扣分要点全部拟定，以上级规定为准。“扣分说明”里先印了扣分要点，验收时圈出、补写。',
        ],
      ],
    },
  ]);
}

function normRow(item: Item, norm: Norm | undefined): string[] {
  const deductions = item.deductions.map(({ text, points, all, per }) =>
    all ? `${text}：0分` : `${text}：${per ? `每${per}` : ''}扣${points ?? 0}`,
  );
  return [
    item.id,
    item.title,
    norm?.quality ?? '',
    (norm?.metrics ?? item.check).join('\n'),
    item.materials.map(({ name }) => name).join('\n'),
    String(item.points),
    '',
    '',
    deductions.join('\n'),
  ];
}

/** 考核赋分表：依据已备的进正式表，依据待填的单列一张。 */
export async function scoreXlsx(scheme: Scheme): Promise<Blob> {
  const columns: readonly Column[] = [
    { title: '部分', width: 12, ...CENTER },
    { title: '指标', width: 22 },
    { title: '看什么', width: 32 },
    { title: '依据文件与条目', width: 30 },
    { title: '标准分', width: 7, ...CENTER },
    { title: '自评', width: 7, ...CENTER },
    { title: '核定', width: 7, ...CENTER },
    { title: '证据', width: 26 },
    { title: '备注', width: 16 },
  ];
  const parts = new Map(scheme.dimensions.map(({ id, title }) => [id, title]));
  const row = (item: Item) => [
    parts.get(item.dimensionId) ?? '',
    itemLabel(item),
    item.check.join('\n'),
    item.pending ? `待填（来源只说到：${item.pending.join('、')}）` : item.basis.map(({ label }) => label).join('\n'),
    String(item.points),
    '',
    '',
    '',
    '',
  ];
  const items = allItems(scheme);
  const ready = items.filter(({ pending }) => !pending);
  const pending = items.filter((item) => item.pending);
  const points = (list: readonly Item[]) => String(list.reduce((sum, item) => sum + item.points, 0));
  const lead = `单位、支部：　　　　　　　　　　　　年度：　　　　标准：${scheme.version}版　　核定人（职务）：`;
  const drafted = '四个部分的名称来自某市，指标、分值全部拟定；核定、签字处由人工填写。';
  return book([
    {
      name: '正式赋分表',
      title: `${scheme.fullTitle}表`,
      lead,
      columns,
      rows: ready.map(row),
      tail: [
        ['合计', `${ready.length}个指标，标准分${points(ready)}分，自评＿＿＿分，核定＿＿＿分`],
        ['核定意见', '（盖章）　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日'],
        [
          '来源与口径',
          `考核要有依据：依据哪份文件哪一条写明了的才进这张表，其余${pending.length}个见“待填”表。${drafted}`,
        ],
      ],
    },
    {
      name: '待填',
      title: '依据待填的指标',
      lead,
      columns,
      rows: pending.map(row),
      tail: [
        ['合计', `${pending.length}个指标，标准分${points(pending)}分，不进正式赋分表`],
        [
          '怎么办',
          '查到依据的文件和条目，先手写在“依据”一栏；站点维护人填进content/site.yaml的indicatorBasis，下次生成就移进正式赋分表。',
        ],
        ['来源与口径', drafted],
      ],
    },
  ]);
}

/** 五抓检查表。 */
export async function blankMechanismXlsx(scheme: Scheme): Promise<Blob> {
  const columns: readonly Column[] = [
    { title: '五抓', width: 12, ...CENTER },
    { title: '检查点', width: 30 },
    { title: '应看的材料', width: 16 },
    { title: '频次（拟定）', width: 14, ...CENTER },
    { title: '一季度', width: 14 },
    { title: '二季度', width: 14 },
    { title: '三季度', width: 14 },
    { title: '四季度', width: 14 },
    { title: '全年几次', width: 8, ...CENTER },
    { title: '够不够', width: 9, ...CENTER, choices: ['够', '差1次', '差2次', '差3次', '差4次'] },
    { title: '看到的材料、存在哪里', width: 26 },
  ];
  return book([
    {
      name: '五抓检查表',
      title: '“五抓”检查表',
      lead: '单位：　　　　　　　　　　　　年度：　　　　检查人（职务）：　　　　　　检查日期：　　　年　　月　　日',
      columns,
      rowHeight: 56,
      rows: scheme.mechanisms.map((m) => [m.title, m.check, m.evidence, m.frequency, '', '', '', '', '', '', '']),
      tail: [
        ['填法', '各季度写日期和做的事，做完一次写一次。'],
        ['检查人', '（签字）　　　　　　　　　　　　　　　　　　　　　　　年　　月　　日'],
        ['来源与口径', '“五抓”指书记亲自抓指导、培训、督查、示范、考核，名称来自兰州；检查点、材料、频次为拟定。'],
      ],
    },
  ]);
}
