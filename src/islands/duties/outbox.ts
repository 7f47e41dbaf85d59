/** 导出、读入、示例：点到才装载。 */
import type { DutyDraft } from '../../domain/duties/draft.ts';
import { screenDraft } from '../../domain/duties/privacy.ts';
import type { DutyRules } from '../../domain/duties/shares.ts';
import { dutyView } from '../../domain/duties/view.ts';
import { dutiesDocx } from '../../exporters/docx/duties.ts';
import { fileNamePart } from '../../exporters/names.ts';
import { dutiesXlsx, type DutyFileOptions } from '../../exporters/xlsx/duties.ts';

export { importSheets, importText } from '../../domain/duties/import.ts';
export { SAMPLE_ROWS } from '../../domain/duties/sample.ts';
export { readSheets } from '../../storage/spreadsheet.ts';

export type DutyFileKind = 'xlsx' | 'docx';

export type DutyExport =
  | { readonly ok: true; readonly blob: Blob; readonly name: string; readonly warning: string }
  | { readonly ok: false; readonly message: string };

/** 最多列出这么多处，免得一屏都是提醒。 */
const MAX_SHOWN = 5;

/** 有身份证号的不导出；手机号等只提醒。 */
export async function exportDuties(
  kind: DutyFileKind,
  draft: DutyDraft,
  rules: DutyRules,
  options: DutyFileOptions,
): Promise<DutyExport> {
  const findings = screenDraft(draft);
  const blocking = findings.filter(({ level }) => level === 'block');
  const shown = (blocking.length > 0 ? blocking : findings)
    .slice(0, MAX_SHOWN)
    .map(({ message }) => `${message}。`)
    .join('');
  if (blocking.length > 0) {
    return { ok: false, message: `有身份证号，没有导出，内容没有变。${shown}请删去后再导出。` };
  }
  const view = dutyView(draft, rules);
  const blob = await (kind === 'xlsx' ? dutiesXlsx : dutiesDocx)(view, options);
  const name = `${['责任清单', fileNamePart(view.unit), fileNamePart(view.year)].filter(Boolean).join('_')}.${kind}`;
  return { ok: true, blob, name, warning: shown && `已照常导出，请再看一眼：${shown}` };
}
