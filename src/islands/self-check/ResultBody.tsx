import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { explainGrade, explainTotal } from '../../domain/assessment/explain.ts';
import { buildReport } from '../../domain/report/build.ts';
import type { ReportModel } from '../../domain/report/model.ts';
import { Chart } from './Chart.tsx';
import { ExplainLines } from './Explain.tsx';
import { Extras } from './Extras.tsx';
import { Gaps } from './Gaps.tsx';
import { AllItems, Dimensions } from './ResultTables.tsx';
import type { Session } from './session-model.ts';
import { Stars } from './Stars.tsx';
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
  const stars = model.stars.length > 0;
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
            <span>{summary.unit}</span>
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
              达标{summary.met}、{!stars && `部分达标${summary.partial}、`}未达标{summary.unmet}、不适用{summary.na}
              、未填
              {summary.unanswered}
            </dd>
          </dl>
          <details class="explain-box">
            <summary>{stars ? '星数和等次' : '总分和等次'}怎么来的</summary>
            <ExplainLines lines={[...explainTotal(evaluation), ...explainGrade(state.scheme, evaluation)]} />
          </details>
        </div>
        {stars ? <Stars rows={model.stars} /> : <Chart rows={model.dimensions} line={line} />}
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
      {!stars && <Dimensions session={session} model={model} />}
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
      <Gaps session={session} model={model} />
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
