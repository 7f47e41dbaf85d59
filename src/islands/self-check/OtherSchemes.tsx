import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { loadCrosswalk, loadScheme } from '../../data-modules.ts';
import { boundText, scoreText } from '../../domain/assessment/format.ts';
import { starGradeText } from '../../domain/assessment/stars.ts';
import type { CrossEntry } from '../../domain/crosswalk/model.ts';
import { project, type Projection } from '../../domain/crosswalk/project.ts';
import type { Scheme } from '../../domain/standard/model.ts';
import { href } from '../../paths.ts';
import type { Session } from './session-model.ts';

interface Loaded {
  readonly crosswalk: readonly CrossEntry[];
  readonly targets: readonly Scheme[];
}

/** 同一份答卷，别的体系里大致是什么结果。 */
export function OtherSchemes({ session }: { session: Session }) {
  const { scheme, assessment } = session.state;
  const loaded = useSignal<Loaded | null>(null);
  const problem = useSignal('');
  useEffect(() => {
    const others = Object.keys(scheme.schemeTitles).filter((id) => id !== scheme.id);
    Promise.all([loadCrosswalk(), Promise.all(others.map(loadScheme))]).then(
      ([crosswalk, targets]) => (loaded.value = { crosswalk, targets }),
      (error: unknown) => (problem.value = (error as Error).message),
    );
  }, []);
  if (problem.value) return <p class="small">{problem.value}</p>;
  if (!loaded.value) return <p class="muted">正在比对……</p>;
  const source = { scheme, assessment: assessment.value };
  const now = new Date().toISOString();
  const { crosswalk, targets } = loaded.value;
  const rows = targets.map((target) => project({ crosswalk, source, target, now }));
  return (
    <>
      <p class="small">
        照这份答卷推算：同题的直接带，只覆盖一部分的按建议算，几条合成一条的取最低。只供参考，要出那套体系的报告，请到它的自查页“少填一点”里带入、逐条核过。
      </p>
      <div class="table-wrap">
        <table class="stack">
          <thead>
            <tr>
              <th scope="col">体系</th>
              <th scope="col">推算结果</th>
              <th scope="col">直接带入</th>
              <th scope="col">只作建议</th>
              <th scope="col">不适用</th>
              <th scope="col">还要填</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.scheme.id}>
                <th scope="row">
                  <a href={href(`/tools/self-check/${row.scheme.id}/`)}>{row.scheme.title}</a>
                </th>
                <td data-label="推算结果">{resultText(row)}</td>
                <td class="num" data-label="直接带入">
                  {row.counts.carry}
                </td>
                <td class="num" data-label="只作建议">
                  {row.counts.propose}
                </td>
                <td class="num" data-label="不适用">
                  {row.counts.na}
                </td>
                <td class="num" data-label="还要填">
                  {row.counts.missing + row.counts.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function resultText({ evaluation }: Projection): string {
  const { grade, range, score, stars, total } = evaluation;
  const standing = stars ? `已得${String(stars.count)}星` : `${scoreText(score)}分`;
  if (grade) return stars ? starGradeText(grade) : `${standing}，${grade.title}`;
  if (!range || total.answered === 0) return '这份答卷填得还不够';
  return `${standing}，最低${boundText(range.low)}，最高${boundText(range.high)}`;
}
