/** 结果里的两张表：各维度得分、全部条目明细。 */
import { explainDimension } from '../../domain/assessment/explain.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { ExplainLines } from './Explain.tsx';
import type { Session } from './session-model.ts';

export function Dimensions({ session, model }: { session: Session; model: ReportModel }) {
  const evaluation = session.state.evaluation.peek();
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>各{model.meta.terms.dimension}得分</caption>
        <thead>
          <tr>
            <th scope="col">{model.meta.terms.dimension}</th>
            <th scope="col" class="num">
              得分
            </th>
            <th scope="col" class="num">
              已填满分
            </th>
            <th scope="col" class="num">
              得分率
            </th>
            <th scope="col" class="num">
              已填条数
            </th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {model.dimensions.map((d) => (
            <tr key={d.id}>
              <th scope="row">
                <details class="explain-box">
                  <summary>{d.title}</summary>
                  <ExplainLines lines={explainDimension(evaluation, d.id)} />
                </details>
              </th>
              <td class="num" data-label="得分">
                {d.got}
              </td>
              <td class="num" data-label="已填满分">
                {d.answeredPoints}
              </td>
              <td class="num" data-label="得分率">
                {d.rate}
              </td>
              <td class="num" data-label="已填条数">
                {d.answered}/{d.applicable}
              </td>
              <td data-label="说明">{d.remark || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function AllItems({ model }: { model: ReportModel }) {
  return (
    <details class="all-items">
      <summary>
        全部{model.meta.terms.item}明细（{model.items.length}条）
      </summary>
      <div class="table-wrap">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">{model.meta.terms.item}</th>
              <th scope="col">结论</th>
              <th scope="col" class="num">
                得分
              </th>
              <th scope="col">佐证、备注</th>
            </tr>
          </thead>
          <tbody>
            {model.items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.id} {item.title}
                </th>
                <td data-label="结论">
                  {item.verdict}
                  {item.naReason && <span class="small muted">　{item.naReason}</span>}
                </td>
                <td class="num" data-label="得分">
                  {item.score}/{item.points}
                </td>
                <td data-label="佐证、备注">
                  {[
                    ...item.evidence.map((e) => [e.title, e.formedOn, e.location].filter(Boolean).join('，')),
                    item.note,
                  ]
                    .filter(Boolean)
                    .join('；') || '—'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
