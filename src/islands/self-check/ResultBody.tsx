import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { explainDimension, explainGrade, explainTotal } from '../../domain/assessment/explain.ts';
import { buildReport } from '../../domain/report/build.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { Chart } from './Chart.tsx';
import { ExplainLines } from './Explain.tsx';
import { Extras } from './Extras.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

interface Props {
  session: Session;
  release: string;
  label: string;
}

/** 与报告文件同用一份模型。答题时不跟着每一下重画，停手再画。 */
export function ResultBody({ session, release, label }: Props) {
  const { state } = session;
  const make = () =>
    buildReport(state.scheme, state.assessment.peek(), { today: localDate(new Date()), release, label });
  const model = useSignal<ReportModel>(make());
  const source = useComputed(() => state.assessment.value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = source.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        model.value = make();
      }, 300);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [session]);
  return <Report session={session} model={model.value} />;
}

function Report({ session, model }: { session: Session; model: ReportModel }) {
  const { state } = session;
  const { meta, summary, next } = model;
  const evaluation = state.evaluation.peek();
  const line = evaluation.next?.grade.dimension;
  return (
    <div class="report">
      <header class="report-head">
        <p class="report-title">{meta.title}</p>
        <p class="muted">
          {meta.branch}　{meta.period}　{meta.presetTitle}　{meta.mode}
          {meta.incompleteNote && <b class="report-incomplete">（{meta.incompleteNote}）</b>}
        </p>
      </header>
      <div class="report-top">
        <div class="report-grade">
          <p class="report-score">
            <b class="num">{summary.score}</b>
            <span>分</span>
          </p>
          <p class="report-level">{summary.grade}</p>
          {summary.gradeNotes.map((note) => (
            <p class="small" key={note}>
              {note}
            </p>
          ))}
          <dl class="report-counts">
            <dt>已填</dt>
            <dd class="num">
              {summary.filledRate}　{summary.filledCount}
            </dd>
            <dt>佐证</dt>
            <dd class="num">
              {summary.evidenceRate}　{summary.evidenceCount}
            </dd>
            <dt>结论</dt>
            <dd>
              达标{summary.met}、部分达标{summary.partial}、未达标{summary.unmet}、不适用{summary.na}、未填
              {summary.unanswered}
            </dd>
          </dl>
          <details class="explain-box">
            <summary>总分和等次怎么来的</summary>
            <ExplainLines lines={[...explainTotal(evaluation), ...explainGrade(state.scheme, evaluation)]} />
          </details>
        </div>
        <Chart rows={model.dimensions} line={line} />
      </div>
      {model.floors.length > 0 && (
        <div class="alert">
          <p>触发底线，自评封顶：</p>
          <ul>
            {model.floors.map((f) => (
              <li key={f.id}>
                <a href={`#${f.id}`}>
                  {f.id} {f.title}
                </a>
                ：{f.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Dimensions session={session} model={model} />
      {next && (
        <section>
          <h3>距“{next.grade}”还差什么</h3>
          <ul>
            {next.missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Gaps model={model} />
      <Extras session={session} />
      <AllItems model={model} />
      <ul class="small muted report-statements">
        {model.statements.map((s) => (
          <li key={s}>{s}</li>
        ))}
        {model.parameters.length > 0 && (
          <li>本次按这些数算：{model.parameters.map((p) => `${p.title}${p.value}`).join('、')}。</li>
        )}
      </ul>
    </div>
  );
}

function Dimensions({ session, model }: { session: Session; model: ReportModel }) {
  const evaluation = session.state.evaluation.peek();
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>各维度得分</caption>
        <thead>
          <tr>
            <th scope="col">维度</th>
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

function Gaps({ model }: { model: ReportModel }) {
  return (
    <section>
      <h3>问题与短板，按值得先补的顺序</h3>
      {model.gaps.length === 0 ? (
        <p class="muted">已填的条目里没有部分达标、未达标或触发底线的。</p>
      ) : (
        <ol class="gaps">
          {model.gaps.map((gap) => (
            <li key={gap.item.id} class="keep">
              <p>
                <a href={`#${gap.item.id}`}>
                  {gap.item.id} {gap.item.title}
                </a>
                <span class="gap-verdict" data-verdict={gap.item.verdict}>
                  {gap.item.verdict}
                </span>
                <span class="small muted">
                  失{gap.lost}分。{gap.why}
                </span>
              </p>
              {gap.item.problems.length > 0 && (
                <p class="small">问题：{gap.item.problems.map((p) => `${p.id} ${p.text}`).join('；')}</p>
              )}
              {gap.item.note && <p class="small">备注：{gap.item.note}</p>}
              <p class="small">
                措施：{gap.item.action || '还没有写'}　责任人：{gap.item.ownerRole || '未定'}　时限：
                {gap.item.due || '未定'}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function AllItems({ model }: { model: ReportModel }) {
  return (
    <details class="all-items">
      <summary>全部条目明细（{model.items.length}条）</summary>
      <div class="table-wrap">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">条目</th>
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
