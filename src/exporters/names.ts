/** 导出文件名：表名_支部_年份[季度]（handbook-cases-forms.md 6.6）。 */

const EXPORT_TITLES = {
  report: '自评报告',
  ledger: '三清单一台账',
  application: '申报表',
  progress: '创建进度表',
  demonstration: '示范点创建申报表',
  evidence: '佐证目录',
} as const;

type ExportName = keyof typeof EXPORT_TITLES;
/** makeFile 由报告模型做的几种；佐证目录还要台账目录，见 evidence-file.ts。 */
export type ExportKind = Exclude<ExportName, 'evidence'>;

/** Windows 不许的字符、控制字符，以及能把后缀“翻转”显示的方向控制字符。 */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\\/:*?"<>|\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]+/gu;
/** 支部名最多留这么多字：再长有的系统存不下整条路径。 */
const MAX_LENGTH = 40;

/** 文件名里的一段：非法字符换成下划线，去掉首尾的点和空格；空的返回空字符串。 */
export function fileNamePart(text: string): string {
  const safe = text.normalize('NFC').replace(ILLEGAL, '_').trim();
  return Array.from(safe)
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
}

/** 例如 自评报告_示例支部_2026.docx、三清单一台账_示例支部_2026第三季度.xlsx。meta 取 ReportModel 的 meta。 */
export function exportFileName(
  kind: ExportName,
  meta: { readonly branch: string; readonly period: string },
  extension: 'docx' | 'xlsx',
): string {
  const branch = fileNamePart(meta.branch) || '未命名支部';
  const period = fileNamePart(meta.period.replace('年', ''));
  return `${[EXPORT_TITLES[kind], branch, period].filter(Boolean).join('_')}.${extension}`;
}
