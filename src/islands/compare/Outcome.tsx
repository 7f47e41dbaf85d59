/** 对比的结果：先说能不能比，再看总分、维度，再逐条。 */
import type { Comparison } from '../../domain/compare/model.ts';
import { overviewText } from '../../domain/compare/text.ts';
import { DimensionTable, PeriodTable } from './Tables.tsx';
import { Downloads } from './Downloads.tsx';
import { Lists } from './Lists.tsx';
import { RateChart } from './RateChart.tsx';
import type { CompareState } from './state.ts';

interface Props {
  readonly state: CompareState;
  readonly base: string;
  readonly release: string;
  readonly label: string;
}

export function Outcome({ state, base, release, label }: Props) {
  const { outcome } = state;
  const now = outcome.value;
  return (
    <section class="compare-outcome" aria-labelledby="compare-outcome" aria-busy={now.phase === 'working'}>
      <h2 id="compare-outcome">对比结果</h2>
      <p class="compare-overview" role="status">
        {now.phase === 'ready' ? overviewText(now.comparison) : waitingText(state)}
      </p>
      {now.phase === 'failed' && (
        <div class="alert" role="alert">
          <p>{now.message}</p>
          <button type="button" class="button" onClick={() => state.retry()}>
            再试一次
          </button>
        </div>
      )}
      {now.phase === 'ready' && (
        <>
          <Comparability comparison={now.comparison} />
          <Downloads state={state} comparison={now.comparison} release={release} label={label} />
          <section aria-labelledby="compare-total">
            <h3 id="compare-total">总分和各{now.comparison.terms.dimension}</h3>
            <PeriodTable comparison={now.comparison} />
            <RateChart comparison={now.comparison} />
            <DimensionTable comparison={now.comparison} />
          </section>
          <Lists comparison={now.comparison} base={base} />
        </>
      )}
    </section>
  );
}

function waitingText({ outcome, sources, group }: CompareState): string {
  if (outcome.value.phase === 'failed') return '';
  if (outcome.value.phase === 'working') return '正在比较……';
  if (sources.value.length === 0) return '还没有选。选两份以上同一套标准的自评，这里就出对比：以前的一份，现在的一份。';
  return `再选一份“${group.value?.title ?? ''}”的自评，就能比较。`;
}

function Comparability({ comparison }: { comparison: Comparison }) {
  const { level, verdict, summary, points } = comparison.comparability;
  return (
    <section aria-labelledby="compare-comparability">
      <h3 id="compare-comparability">能不能比</h3>
      <p>
        <b class="compare-verdict" data-level={level}>
          {verdict}
        </b>
        {summary}
      </p>
      <ul class="compare-points">
        {points.map(({ topic, same, text }) => (
          <li key={topic} data-same={same}>
            <span class="mark">{same ? '相同' : '不同'}</span>
            <b>{topic}</b>：{text}
          </li>
        ))}
      </ul>
    </section>
  );
}
