import type { ReportStar } from '../../domain/report/model.ts';

/** 五角星外框：外接圆半径 10，圆心 12,12。 */
const POINTS = '12,2 14.4,8.8 21.5,8.9 15.8,13.2 17.9,20.1 12,16 6.1,20.1 8.2,13.2 2.5,8.9 9.6,8.8';

/** 各方面评星：图形加文字，黑白打印也认得出。 */
export function Stars({ rows }: { rows: readonly ReportStar[] }) {
  return (
    <table class="star-table">
      <caption>各方面评星</caption>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.title}</th>
            <td class="star-cell" data-star={row.star}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
                <polygon points={POINTS} />
              </svg>
              {row.star}
            </td>
            <td class="small">{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
