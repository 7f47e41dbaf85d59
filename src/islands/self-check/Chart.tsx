import type { ReportDimension } from '../../domain/report/model.ts';

const ROW = 44;
const LEFT = 112;
const WIDTH = 460;
const BAR = WIDTH - LEFT - 64;

/** 各维度得分率的横条图，旁边另有等价的表格。line 为下一等次的维度线。 */
export function Chart({ rows, line }: { rows: readonly ReportDimension[]; line: number | undefined }) {
  const height = rows.length * ROW + 28;
  const x = (rate: number) => LEFT + (rate / 100) * BAR;
  const text = rows.map((r) => `${r.short}${r.rate}`).join('，');
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      role="img"
      aria-label={`各维度得分率：${text}`}
    >
      {rows.map((row, i) => {
        const y = i * ROW + 10;
        return (
          <g key={row.id}>
            <text x={LEFT - 10} y={y + 17} text-anchor="end" class="chart-label">
              {row.short}
            </text>
            <rect x={LEFT} y={y} width={BAR} height={24} class="chart-track" />
            {row.rateValue !== null && (
              <rect x={LEFT} y={y} width={(row.rateValue / 100) * BAR} height={24} class="chart-bar" />
            )}
            <text x={LEFT + BAR + 8} y={y + 17} class="chart-value">
              {row.rate}
            </text>
          </g>
        );
      })}
      {line !== undefined && (
        <g>
          <line x1={x(line)} x2={x(line)} y1={2} y2={rows.length * ROW} class="chart-line" />
          <text x={x(line)} y={rows.length * ROW + 18} text-anchor="middle" class="chart-note">
            {line}%线
          </text>
        </g>
      )}
    </svg>
  );
}
