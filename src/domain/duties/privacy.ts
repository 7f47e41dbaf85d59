/** 导出之前查责任清单的自由文字：身份证号不许带出，其余提醒。 */
import { screenText, type Finding } from '../privacy/screen.ts';
import type { DutyDraft } from './draft.ts';
import { COLUMNS, type DutyRow } from './model.ts';

const KIND_TEXT: Readonly<Record<Finding['kind'], string>> = {
  'id-card': '像是身份证号',
  phone: '像是手机号',
  'bank-card': '像是银行卡号',
  email: '像是电子邮箱',
  secrecy: '请核对是否涉密，国家秘密、工作秘密不得填写',
};

export interface DutyFinding {
  /** 拦住导出的为 block。 */
  readonly level: Finding['level'];
  /** 一句话，带哪一栏和打码后的原文，例如“责任人（138****8000）像是手机号”。 */
  readonly message: string;
}

export function screenRow(row: DutyRow): readonly DutyFinding[] {
  return COLUMNS.flatMap(({ field, label }) => findingsIn(row[field], label));
}

/** 整份草稿，消息前带“第几行”。 */
export function screenDraft({ unit, year, rows }: DutyDraft): readonly DutyFinding[] {
  return [
    ...findingsIn(unit, '编制单位'),
    ...findingsIn(year, '年度'),
    ...rows.flatMap((row, i) =>
      screenRow(row).map(({ level, message }) => ({ level, message: `第${i + 1}行${message}` })),
    ),
  ];
}

function findingsIn(text: string, label: string): DutyFinding[] {
  return screenText(text).map(({ kind, level, match }) => ({
    level,
    message: `${label}（${match}）${KIND_TEXT[kind]}`,
  }));
}
