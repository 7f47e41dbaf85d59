/** 前后对比：选自评、看对比、下载。 */
import { useEffect, useMemo } from 'preact/hooks';
import { Outcome } from './Outcome.tsx';
import { Picker } from './Picker.tsx';
import { createCompare } from './state.ts';
import type { SchemeName } from './sources.ts';

export interface CompareProps {
  readonly schemes: readonly SchemeName[];
  /** 部署前缀，不带结尾斜线。 */
  readonly base: string;
  /** 内容版本与页眉标注，写进导出文件。 */
  readonly release: string;
  readonly label: string;
}

export function Compare({ schemes, base, release, label }: CompareProps) {
  const state = useMemo(() => createCompare(schemes), [schemes]);
  useEffect(() => state.start(), [state]);
  return (
    <div class="compare">
      <Picker state={state} />
      <Outcome state={state} base={base} release={release} label={label} />
    </div>
  );
}
