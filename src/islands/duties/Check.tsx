/** 校验：合计的算式与结论在前，四级分算在后；另有只在打印时出现的四份清单。 */
import { BasisNote, type BasisNoteLink } from '../../components/BasisNote.tsx';
import { COLUMNS } from '../../domain/duties/model.ts';
import { dutyShares, METHOD_TITLE, type DutyRules } from '../../domain/duties/shares.ts';
import { dutyView, SUMMARY_COLUMNS } from '../../domain/duties/view.ts';
import type { DutyState } from './state.ts';

interface Props {
  state: DutyState;
  rules: DutyRules;
  basis: BasisNoteLink;
}

export function Check({ state, rules, basis }: Props) {
  const draft = state.draft.value;
  const shares = dutyShares(draft.rows, draft.method, rules);
  const view = dutyView(draft, rules);
  const { ratio, excluded } = shares;
  return (
    <section class="du-check" aria-labelledby="du-check-t">
      <h2 id="du-check-t">校验</h2>
      <p class="du-answer" role="status" aria-live="polite">
        {ratio
          ? `${METHOD_TITLE[draft.method]}：共性${ratio.common}、个性${ratio.individual}，${ratio.within ? '在容差内' : '超出容差'}${excluded.length > 0 ? '（暂算）' : ''}`
          : '录入任务后，这里出实际比例。'}
      </p>
      {ratio && (
        <dl class="du-facts">
          <dt>共性</dt>
          <dd class="num">
            实际{ratio.common}，应为{rules.common}%，偏差{ratio.commonGap}个百分点
          </dd>
          <dt>个性</dt>
          <dd class="num">
            实际{ratio.individual}，应为{rules.individual}%，偏差{ratio.individualGap}个百分点
          </dd>
          <dt>容差</dt>
          <dd class="num">
            ±{rules.tolerance}个百分点，{ratio.within ? '● 在容差内' : '○ 不在容差内'}
          </dd>
        </dl>
      )}
      {excluded.length > 0 && (
        <p class="field-error">第{excluded.join('、')}行没有计入：性质或权重还没填好。填好之前，上面的比例是暂算。</p>
      )}
      {state.filled.value > 0 && (
        <>
          <h3>算式</h3>
          <ol class="sum-lines">
            {view.steps.map((step, i) => (
              <li key={step}>
                <span class="num">{step}</span>
                {i === 0 && <BasisNote link={basis} />}
              </li>
            ))}
          </ol>
          <h3>四级各算一遍（只提示）</h3>
          <div class="table-wrap">
            <table class="stack du-levels">
              <thead>
                <tr>
                  {SUMMARY_COLUMNS.map((title, i) => (
                    <th scope="col" class={i > 0 ? 'num' : undefined} key={title}>
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.summary.map(([name, ...cells]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, i) => (
                      <td class="num" data-label={SUMMARY_COLUMNS[i + 1]} key={SUMMARY_COLUMNS[i + 1]}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {view.issues.length > 0 && (
        <>
          <h3>要改要补的</h3>
          <ul>
            {view.issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </>
      )}
      <div class="du-print" hidden={state.filled.value === 0}>
        {view.lists.map((list) => (
          <section key={list.level}>
            <h3>{list.title}</h3>
            <p>
              {[view.year && `年度：${view.year}`, view.unit && `编制单位：${view.unit}`, list.summary]
                .filter(Boolean)
                .join('　')}
            </p>
            {list.rows.length > 0 && (
              <table>
                <thead>
                  <tr>
                    {COLUMNS.slice(1).map(({ field, title }) => (
                      <th scope="col" key={field}>
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {list.rows.map((row, i) => (
                    <tr key={i}>
                      {row.slice(1).map((cell, j) => (
                        <td key={COLUMNS[j + 1]?.field}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
