/** 总览的两张表：一期一行的总分，一个维度一行的得分率。 */
import type { CompareDimension, Comparison } from '../../domain/compare/model.ts';
import { dimensionCellLines } from '../../domain/compare/text.ts';

export function PeriodTable({ comparison }: { comparison: Comparison }) {
  const { periods } = comparison;
  const name = periods[0]?.unit === '星' ? '星数' : '总分';
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>各期{name}和等次</caption>
        <thead>
          <tr>
            <th scope="col">期次</th>
            <th scope="col">{name}</th>
            <th scope="col">等次</th>
            <th scope="col">已填</th>
            <th scope="col">计分方式</th>
            <th scope="col">最后改动</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.label}>
              <th scope="row">{period.label}</th>
              <td data-label={name}>
                <b class="num">{period.score}</b>
              </td>
              <td data-label="等次">{period.grade}</td>
              <td data-label="已填">{period.filled}</td>
              <td data-label="计分方式">{period.mode}</td>
              <td data-label="最后改动">{period.updatedOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function DimensionTable({ comparison }: { comparison: Comparison }) {
  const { periods, terms, total, dimensions } = comparison;
  const first = periods[0]?.label ?? '';
  const last = periods[periods.length - 1]?.label ?? '';
  const row = ({ id, title, cells, change }: CompareDimension) => (
    <tr key={id}>
      <th scope="row">{title}</th>
      {periods.map(({ label }, i) => {
        const cell = cells[i];
        return (
          <td key={label} data-label={label}>
            {cell && dimensionCellLines(cell).join('，')}
          </td>
        );
      })}
      <td data-label="变化（百分点）">
        <b>{change}</b>
      </td>
    </tr>
  );
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>
          得分率，得分/已填满分；变化为{last}减{first}
        </caption>
        <thead>
          <tr>
            <th scope="col">{terms.dimension}</th>
            {periods.map(({ label }) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">变化（百分点）</th>
          </tr>
        </thead>
        <tbody>{[total, ...dimensions].map(row)}</tbody>
      </table>
    </div>
  );
}
