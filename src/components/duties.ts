/** 全年工作日历显示用的一件事：依据、手册、表单都换成链接。页面、首页、下载同一份。 */
import { getBasis, getDuties, getForms, getHandbook, getRegulations, getSchemeIds, getStandard } from '../content.ts';
import type { Duty } from '../domain/calendar-year/model.ts';
import { href } from '../paths.ts';
import type { BasisNoteLink } from './BasisNote.tsx';
import { LEVEL_LABEL } from './labels.ts';

export interface ShownDuty extends Duty {
  /** 哪一地的做法；不是种子的为空。 */
  readonly place: string;
  readonly cites: readonly BasisNoteLink[];
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

export async function shownDuties(): Promise<ShownDuty[]> {
  const [duties, resolve, regulations, handbook, forms] = await Promise.all([
    getDuties(),
    getBasis(),
    getRegulations(),
    getHandbook(),
    getForms(),
  ]);
  const find = <T>(list: readonly T[], is: (one: T) => boolean, name: string): T => {
    const found = list.find(is);
    if (!found) throw new Error(`全年工作日历：没有找到${name}`);
    return found;
  };
  return duties.map((duty) => {
    const page = duty.basis[0]?.split('#')[0];
    const source = duty.origin === 'seed' ? regulations.find(({ slug }) => slug === page) : undefined;
    const links = [];
    if (duty.workflow) {
      const guide = find(handbook, ({ slug }) => slug === duty.workflow, `手册页 ${duty.workflow}`);
      links.push({ label: `手册：${guide.data.title}`, href: href(`/handbook/${guide.slug}/`) });
    }
    if (duty.form) {
      const form = find(forms, ({ id }) => id === duty.form, `表单 ${duty.form}`);
      links.push({ label: `表单：${form.title}`, href: href(`/forms/#${form.id}`) });
    }
    return {
      ...duty,
      place: source?.data.short.replace(/做法.*$/, '') ?? '',
      cites: duty.basis.map(resolve).map((link) => ({
        label: link.label,
        href: href(link.href),
        level: LEVEL_LABEL[link.level],
      })),
      links,
    };
  });
}

/** 支部情况编号 → 标准里的叫法；几套体系都有的取排在前面的。 */
export async function conditionLabels(): Promise<ReadonlyMap<string, string>> {
  const standards = await Promise.all((await getSchemeIds()).map(getStandard));
  const labels = new Map<string, string>();
  for (const { scheme } of standards) {
    for (const { id, label } of scheme.conditions) if (!labels.has(id)) labels.set(id, label);
  }
  return labels;
}

/** 日历给哪几年：今年、明年，和公布过放假安排的年份。 */
export function calendarYears(published: readonly number[], thisYear: number): number[] {
  return [...new Set([...published, thisYear, thisYear + 1])].sort((a, b) => a - b);
}
