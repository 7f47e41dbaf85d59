import {
  PANEL_PLACE,
  SETUP_PLACE,
  SEVERITY_TEXT,
  type HealthFinding,
  type Severity,
} from '../../domain/health/model.ts';
import { itemLabel } from '../../domain/assessment/format.ts';
import type { Item } from '../../domain/standard/model.ts';

/** 一级里先列这么多处，其余折起来。 */
const SHOWN = 12;
const ORDER: readonly Severity[] = ['must', 'should', 'note'];
const PLACE_TEXT: Readonly<Record<string, string>> = { [SETUP_PLACE]: '支部情况', [PANEL_PLACE]: '评议人数' };

interface Props {
  findings: readonly HealthFinding[];
  items: readonly Item[];
  /** 跳过去之前要做的事，例如撤掉会藏起这一条的筛选。 */
  onJump: (finding: HealthFinding) => void;
}

/** “必改2处、建议改5处、提示8处”；一处都没有为“没有发现问题”。 */
export function countText(findings: readonly HealthFinding[]): string {
  const parts = ORDER.map((severity) => {
    const count = findings.filter((f) => f.severity === severity).length;
    return `${SEVERITY_TEXT[severity]}${String(count)}处`;
  });
  return findings.length === 0 ? '没有发现问题' : parts.join('、');
}

export function HealthList({ findings, items, onJump }: Props) {
  const labels = new Map(items.map((item) => [item.id, itemLabel(item)]));
  const row = (f: HealthFinding, index: number) => (
    <li key={`${f.rule}-${f.place}-${String(index)}`}>
      <span class="health-rule num">{f.rule}</span>
      <p>
        <a href={f.place} onClick={() => onJump(f)}>
          {(f.item && labels.get(f.item)) ?? PLACE_TEXT[f.place] ?? f.place.slice(1)}
        </a>
        <br />
        {f.message}
      </p>
    </li>
  );
  return (
    <>
      {ORDER.map((severity) => {
        const own = findings.filter((f) => f.severity === severity);
        if (own.length === 0) return null;
        const rest = own.slice(SHOWN);
        return (
          <section class="health-group" data-severity={severity} key={severity}>
            <h4>
              {SEVERITY_TEXT[severity]}
              <span class="muted small num">　{own.length}处</span>
            </h4>
            <ul class="health-list">{own.slice(0, SHOWN).map(row)}</ul>
            {rest.length > 0 && (
              <details class="health-rest">
                <summary>其余{rest.length}处</summary>
                <ul class="health-list">{rest.map(row)}</ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}
