import { useSignal } from '@preact/signals';
import { followingPeriod } from '../../domain/assessment/next-period.ts';
import { periodText, periodsAround } from '../../domain/assessment/period.ts';
import type { Session } from './session-model.ts';

/** 以上期为底开新一期。 */
export function PeriodStart({ session }: { session: Session }) {
  const { state } = session;
  const current = state.period.value;
  const chosen = useSignal('');
  const target = chosen.value || followingPeriod(current);
  const count = Object.keys(state.assessment.value.answers).length;
  const { answered } = state.evaluation.value.total;
  const waiting = state.items.filter((item) => state.answer(item.id).value?.proposed).length;
  return (
    <section class="shortcut" aria-labelledby="period-start-t">
      <h3 id="period-start-t">以上期为底</h3>
      <p class="small">
        把页面上这一份（{periodText(current)}，{count}
        条有内容）当作上期，开一份新的：每条先写着上期的结论，标“待复核”，您点“今年还是这样”或者另选，才计分。佐证和没销号的措施带过去。
      </p>
      <div class="field-row">
        <label class="field">
          <span>新的期次</span>
          <select class="input" value={target} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {periodsAround(target)
              .filter((p) => p !== current)
              .map((p) => (
                <option value={p} key={p}>
                  {periodText(p)}
                </option>
              ))}
          </select>
        </label>
        <button
          type="button"
          class="button"
          disabled={answered === 0}
          onClick={() => void session.startPeriod(target).then(() => (chosen.value = ''))}
        >
          以上期为底开新一期
        </button>
      </div>
      {answered === 0 && waiting === 0 && (
        <p class="small muted">页面上还没有填好的条目。请先打开上期的草稿，或者“从文件恢复”。</p>
      )}
      {waiting > 0 && (
        <p class="note">
          这一份（{periodText(current)}）还有{waiting}条待复核，请往下逐条点。
          {answered === 0 && '一条都没复核，不能再开下一期。'}
        </p>
      )}
    </section>
  );
}
