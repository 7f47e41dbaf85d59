/**
 * 附件5 达标申报表、附件6 示范党支部推荐（申报）表（6.4，字段拟定）。
 * 表名来自某县方案，附件原样没有收到；意见、签字、盖章、文号处永远留空。
 */
import type { Scheme } from '../../domain/standard/model.ts';
import { notes } from './blocks.ts';
import { APPROVAL_NOTE, EMPTY_DATE, formHead, labelCell, leadRow, longTextCell, valueCell } from './form.ts';
import { packDocx } from './package.ts';
import { table, type Row } from './table.ts';
import { paragraph, run } from './wml.ts';

/** 标签、值两两一组。 */
const COLUMNS = [1300, 1650, 1300, 1650, 1300, 1645];
const SPAN = COLUMNS.length - 1;
const LABEL = COLUMNS[0] ?? 0;
const NOTE = '表名来自某县方案，方案附件没有收到，栏目由本站拟定，以当地表样为准';

export async function blankStandardFormDocx(scheme: Scheme): Promise<Blob> {
  return pack(
    '附件5',
    ['党支部标准化建设达标申报表'],
    [
      ...basicRows(),
      ...starRows(scheme),
      ...workRows(1500),
      signRow('党支部\n意见', '（签字）', 1500),
      signRow('上级党组\n织考核验\n收意见', '（盖章）', APPROVAL),
      signRow('工委\n审批意见', '（盖章）', APPROVAL),
      ...namingRows(),
    ],
  );
}

export async function blankModelFormDocx(scheme: Scheme): Promise<Blob> {
  return pack(
    '附件6',
    ['标准化建设示范党支部', '推荐（申报）表'],
    [
      ...basicRows(),
      pairRow([
        ['是否已\n命名达标', ''],
        ['命名日期', ''],
        ['群众\n满意度', ''],
      ]),
      longRow('特色品牌\n名称', 600),
      ...starRows(scheme),
      ...workRows(1900),
      longRow('可推广的\n经验', 1900),
      longRow('获奖情况', 1000),
      signRow('党支部\n意见', '（签字）', 1500),
      signRow('上级党组\n织考核验\n收意见', '（盖章）', APPROVAL),
      signRow('县直工委\n推荐意见', '（盖章）', APPROVAL),
      signRow('县委\n组织部\n推荐意见', '（盖章）', APPROVAL),
      signRow('市委\n组织部\n推荐意见', '（盖章）', APPROVAL),
      signRow('省委\n组织部\n推荐意见', '（盖章）', APPROVAL),
      ...namingRows(),
    ],
  );
}

/** 印章直径4.2厘米，留4厘米以上。 */
const APPROVAL = 2280;

function pack(mark: string, title: readonly string[], rows: readonly Row[]): Promise<Blob> {
  const body =
    formHead(mark, title, '') +
    leadRow('党支部名称：', `申报日期：${EMPTY_DATE}`) +
    table({ columns: COLUMNS, rows }) +
    notes([`来源与口径：${NOTE}；${APPROVAL_NOTE}；书记、电话印空栏，手填。`]);
  return packDocx({ title: title.join(''), body, label: '' });
}

function basicRows(): Row[] {
  return [
    {
      height: 600,
      cells: [labelCell('上级\n党组织', LABEL, 4), valueCell('', 3), labelCell('单位类型', 1300, 4), valueCell('')],
    },
    pairRow([
      ['党员数', ''],
      ['支委数', ''],
      ['书记', ''],
    ]),
    { height: 600, cells: [labelCell('联系电话', LABEL, 4), valueCell('', SPAN)] },
  ];
}

function pairRow(pairs: readonly (readonly [string, string])[]): Row {
  const cells = pairs.flatMap(([label, value]) => [labelCell(label, LABEL, 4), valueCell(value)]);
  return { height: 600, cells };
}

/** 一个方面一行：方面、自评星、自评说明。 */
function starRows(scheme: Scheme): Row[] {
  const head: Row = {
    height: 480,
    cells: [labelCell('方面', LABEL, 4), labelCell('自评星', COLUMNS[1] ?? 0, 4), valueCell('自评说明', 4)],
  };
  const rows = scheme.dimensions.map(({ title }): Row => ({
    height: 640,
    cells: [labelCell(title, LABEL, 4), valueCell('□1星　□0星'), longTextCell([], 4)],
  }));
  return [head, ...rows];
}

function workRows(height: number): Row[] {
  return [
    pairRow([
      ['问题清单\n条数', ''],
      ['已完成\n条数', ''],
      ['没完成\n条数', ''],
    ]),
    longRow('没完成的\n原因', 700),
    longRow('主要做法\n与成效', height),
  ];
}

function longRow(label: string, height: number): Row {
  return { height, cells: [labelCell(label, LABEL, 4), longTextCell([], SPAN)] };
}

function signRow(label: string, mark: string, height: number): Row {
  const line = (text: string, right: number) =>
    paragraph(run(text, { size: 24 }), { style: 'FormCell', align: 'right', indent: { right } });
  const content = line(mark, 720) + line('　　年　　月　　日', 480);
  return { height, cells: [labelCell(label, LABEL, 4), { content, span: SPAN, vertical: 'bottom' }] };
}

function namingRows(): Row[] {
  return [
    { height: 600, cells: [labelCell('公示情况', LABEL, 4), valueCell('　　年　月　日至　　年　月　日', SPAN)] },
    {
      height: 600,
      cells: [labelCell('命名文号', LABEL, 4), valueCell('', 2), labelCell('命名日期', 1650, 4), valueCell('', 2)],
    },
  ];
}
