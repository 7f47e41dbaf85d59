import { useSignal } from '@preact/signals';
import { rateText, scoreText } from '../../domain/assessment/format.ts';
import type { NextGrade } from '../../domain/assessment/evaluation.ts';
import { useLazy } from './lazy.ts';
import type { PanelKind } from './SummaryPanel.tsx';
import type { CheckState } from './state.ts';

/** 左侧各类的进度。窄屏收成一个可展开的目录。 */
export function Rail({ state }: { state: CheckState }) {
  const entries = state.scheme.dimensions.map((dimension) => (
    <li key={dimension.id}>
      {dimension.classes.length > 1 && <span class="rail-dimension">{dimension.short}</span>}
      <ul>
        {dimension.classes.map((entry) => (
          <RailClass key={entry.id} state={state} id={entry.id} />
        ))}
      </ul>
    </li>
  ));
  return (
    <>
      <nav class="rail no-print" aria-label="各类进度">
        <ul>{entries}</ul>
        <p>
          <a href="#result">看结果和下载</a>
        </p>
      </nav>
      <details class="rail-narrow no-print">
        <summary>跳到某一类</summary>
        <ul>{entries}</ul>
      </details>
    </>
  );
}

function RailClass({ state, id }: { state: CheckState; id: string }) {
  const entry = state.scheme.dimensions.flatMap((d) => d.classes).find((c) => c.id === id);
  if (!entry) return null;
  const results = entry.items.map((item) => state.result(item.id).value);
  const applicable = results.filter((r) => r.state !== 'na').length;
  const answered = results.filter((r) => r.state === 'answered').length;
  const done = answered === applicable;
  return (
    <li>
      <a href={`#class-${id}`} data-done={done}>
        <span>
          {id} {entry.title}
        </span>
        <span class="num">{applicable === 0 ? '不参评' : `${String(answered)}/${String(applicable)}`}</span>
      </a>
    </li>
  );
}

/** 随答随变的一行：得分、已填、佐证、距下一等次，点开看怎么算的。 */
export function Summary({ state }: { state: CheckState }) {
  const evaluation = state.evaluation.value;
  const { score, filledRate, evidence, total, grade, next, stars } = evaluation;
  const cells: readonly { kind: PanelKind; label: string; value: string; note?: string }[] = [
    stars
      ? { kind: 'total', label: '已得星', value: `${String(stars.count)}/${String(stars.max)}` }
      : { kind: 'total', label: '得分', value: scoreText(score) },
    {
      kind: 'filled',
      label: '已填',
      value: `${String(total.answered)}/${String(total.applicable)}`,
      note: rateText(filledRate),
    },
    {
      kind: 'evidence',
      label: '佐证',
      value: `${String(evidence.withEvidence)}/${String(evidence.of)}`,
      note: rateText(evidence.rate),
    },
    {
      kind: 'grade',
      label: next ? `距${next.grade.title}` : '等次',
      value: next ? distance(next) : (grade?.title ?? '—'),
    },
  ];
  const open = useSignal<PanelKind | null>(null);
  const panel = useLazy(() => import('./SummaryPanel.tsx'), open.value !== null);
  return (
    <div class="summary no-print" role="group" aria-label="当前得分">
      {cells.map((cell) => (
        <details
          class={cell.kind === 'grade' ? 'summary-cell summary-wide' : 'summary-cell'}
          key={cell.kind}
          open={open.value === cell.kind}
          onToggle={(event) => {
            if (event.currentTarget.open) open.value = cell.kind;
            else if (open.value === cell.kind) open.value = null;
          }}
        >
          <summary>
            <span class="summary-label">{cell.label}</span>
            <b class="num">{cell.value}</b>
            {cell.note && <span class="summary-note num">{cell.note}</span>}
          </summary>
          <div class="summary-panel">
            {panel && open.value === cell.kind && <panel.SummaryPanel state={state} kind={cell.kind} />}
          </div>
        </details>
      ))}
    </div>
  );
}

/** 距下一等次，只说最要紧的一样；全部的在展开里。 */
function distance({ floors, total, dimensions, extras, stars, unanswered }: NextGrade): string {
  if (stars) return unanswered > 0 ? `还有${String(unanswered)}条未填` : `差${String(stars.need)}星`;
  if (floors.length > 0) return `先解决底线${String(floors.length)}条`;
  if (total && total.current !== null) return `差${total.short.toFixed(1)}分`;
  // 一条没填的维度不说没到线。
  const low = dimensions.filter(({ current }) => current !== null);
  if (low.length > 0) return `${String(low.length)}个维度没到线`;
  return unanswered > 0 ? `还有${String(unanswered)}条未填` : `补充要求差${String(extras.length)}项`;
}
