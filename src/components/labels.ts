/** 出处、核验、状态的中文叫法，全站只在这里写一遍。 */
import type { Origin, VerificationLevel } from '../schemas/common.ts';
import type { FormGrade } from '../schemas/form.ts';

export const ORIGIN_LABEL: Record<Origin, string> = { seed: '种子', rule: '法规', drafted: '拟定', inferred: '推定' };

export const ORIGIN_TITLE: Record<Origin, string> = {
  seed: '来源文件写明的做法或数字',
  rule: '党内法规或规范性文件写明',
  drafted: '本站拟定的默认值或建议，以上级规定为准',
  inferred: '从条文推出来的读法，以上级解释为准',
};

export const LEVEL_LABEL: Record<VerificationLevel, string> = {
  official: '已核官方文本',
  reprint: '已见转载',
  excerpt: '已见转载（节录）',
  secondary: '二手',
  unchecked: '未核',
};

export const LEVEL_TITLE: Record<VerificationLevel, string> = {
  official: '已与官方公布文本逐字核对',
  reprint: '见到全文或该条的公开转载，还没有与官方文本逐字核对',
  excerpt: '只见到部分原文的公开转载，还没有与官方文本逐字核对',
  secondary: '只见到问答、通知或报道的转述',
  unchecked: '没有见到原文，使用前请核对官方文本',
};

export const STATE_LABEL = {
  'in-force': '现行',
  trial: '试行',
  revised: '现行（已修订）',
  expired: '规划期已满',
  local: '地方文件',
  report: '公开报道',
} as const;

export const FORM_SOURCE_LABEL: Record<FormGrade, string> = {
  'seed-form': '种子照样',
  'seed-name': '种子点名、字段拟定',
  drafted: '拟定',
};

export const FORM_SOURCE_TITLE: Record<FormGrade, string> = {
  'seed-form': '来源附了表样，栏目照录',
  'seed-name': '来源只写了表名或做法，栏目由本站拟定',
  drafted: '表名、栏目都由本站拟定，以上级规定为准',
};

/** 文件名加书名号；各地做法和只知道文号的不加。 */
export function documentName({ kind, title }: { readonly kind: string; readonly title: string }): string {
  return kind === 'local' || title.endsWith('号') ? title : `《${title}》`;
}
