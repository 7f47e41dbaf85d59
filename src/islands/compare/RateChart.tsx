/** 各维度得分率的横条图，一期一条，旧的浅、新的深；旁边另有等价的表格。 */
import type { Comparison } from '../../domain/compare/model.ts';

const LEFT = 112;
const WIDTH = 460;
const BAR_WIDTH = WIDTH - LEFT - 64;
const BAR = 16;
const GAP = 14;
/** 期次太多时只画首末两期，图不拉得太长。 */
const MAX_PERIODS = 4;

export function RateChart({ comparison }: { comparison: Comparison }) {
  const { periods, dimensions, terms } = comparison;
  const all = periods.map(({ label }, i) => ({ label, i }));
  const shown = all.length <= MAX_PERIODS ? all : [all[0]!, all[all.length - 1]!];
  const rowHeight = shown.length * (BAR + 4) + GAP;
  const height = dimensions.length * rowHeight + 6;
  const text = dimensions.map(({ short, change }) => `${short}${change}`).join('，');
  return (
    <figure class="compare-figure">
      <svg
        class="compare-chart"
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
        role="img"
        aria-label={`各${terms.dimension}得分率的变化（百分点）：${text}`}
      >
        {dimensions.map(({ id, short, cells }, row) => {
          const top = row * rowHeight + 6;
          return (
            <g key={id}>
              <text x={LEFT - 10} y={top + 13} text-anchor="end" class="compare-chart-label">
                {short}
              </text>
              {shown.map(({ label, i }, n) => {
                const y = top + n * (BAR + 4);
                const cell = cells[i];
                return (
                  <g key={label}>
                    <rect x={LEFT} y={y} width={BAR_WIDTH} height={BAR} class="compare-chart-track" />
                    {cell && cell.rateValue !== null && (
                      <rect
                        x={LEFT}
                        y={y}
                        width={(cell.rateValue / 100) * BAR_WIDTH}
                        height={BAR}
                        class="compare-chart-bar"
                        fill-opacity={0.35 + (0.65 * (n + 1)) / shown.length}
                      />
                    )}
                    <text x={LEFT + BAR_WIDTH + 8} y={y + 13} class="compare-chart-value">
                      {cell?.rate ?? ''}
                    </text>
                  </g>
                );
              })}
            </g>
          );
        })}
      </svg>
      <figcaption class="small muted">
        每组从上到下：{shown.map(({ label }) => label).join('、')}
        {shown.length < all.length && '。图里只画首末两期，各期见下表'}。
      </figcaption>
    </figure>
  );
}
