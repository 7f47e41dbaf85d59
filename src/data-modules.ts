/**
 * 构建时写好的数据，用到才装：各体系、体系对照、放假安排。
 * 用普通脚本而不用 fetch：内网、双击打开（file://）都能用，也不受跨域限制。
 */
import type { WorkdayYear } from './domain/calendar/workdays.ts';
import type { CrossEntry } from './domain/crosswalk/model.ts';
import type { Scheme } from './domain/standard/model.ts';
import type { Ledger } from './schemas/ledger.ts';
import { href } from './paths.ts';

/** 数据脚本把内容挂在 window 的这个名字下。 */
export const DATA_GLOBAL = '__duibiaoData';

const loading = new Map<string, Promise<unknown>>();

function load<T>(name: string): Promise<T> {
  const known = loading.get(name);
  if (known) return known as Promise<T>;
  const made = new Promise<T>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = href(`/data/${name}.js`);
    script.onload = () => {
      const all = (window as unknown as Record<string, Record<string, T> | undefined>)[DATA_GLOBAL];
      const data = all?.[name];
      if (data === undefined) reject(new Error(`数据 ${name} 是空的`));
      else resolve(data);
    };
    script.onerror = () => {
      loading.delete(name);
      script.remove();
      reject(new Error('数据没有装上，多半是网断了。请再试一次。'));
    };
    document.head.append(script);
  });
  loading.set(name, made);
  return made;
}

/** 编译好的一套标准。没有这套体系、网断了时拒绝，给中文说明。 */
export const loadScheme = (id: string): Promise<Scheme> => load(`scheme-${id}`);

/** 体系对照。 */
export const loadCrosswalk = (): Promise<readonly CrossEntry[]> => load('crosswalk');

/** 台账目录，按册号。 */
export const loadLedgers = (): Promise<readonly Ledger[]> => load('ledgers');

/** 已公布的放假安排。 */
export const loadWorkdays = (): Promise<readonly WorkdayYear[]> => load('workdays');
