import { useSignal } from '@preact/signals';
import type { Item } from '../../domain/standard/model.ts';
import type { CheckState } from './state.ts';

/** 直接打分的一格：0 到满分，0.5 一档；写得不对先不记，写在旁边说明。 */
export function ScoreField({ item, state, locked }: { item: Item; state: CheckState; locked: boolean }) {
  const typed = useSignal<string | null>(null);
  const score = state.answer(item.id).value?.score;
  const problem = typed.value === null ? '' : scoreProblem(typed.value, item.points);
  const change = (text: string) => {
    const wrong = scoreProblem(text, item.points);
    typed.value = wrong ? text : null;
    state.setScore(item.id, wrong || text === '' ? undefined : Number(text));
  };
  const hint = `${item.id}-score`;
  return (
    <div class="score-field">
      <label>
        <span>得分</span>
        <input
          class="input num"
          type="number"
          min={0}
          max={item.points}
          step={0.5}
          inputMode="decimal"
          data-score
          disabled={locked}
          aria-describedby={hint}
          aria-invalid={problem !== ''}
          value={typed.value ?? score ?? ''}
          onInput={(event) => {
            const { value, validity } = event.currentTarget;
            change(validity.badInput ? '不是数' : value);
          }}
        />
      </label>
      <span id={hint} class={problem ? 'field-hint' : 'small muted'}>
        {problem || `满分${String(item.points)}，每档0.5`}
      </span>
    </div>
  );
}

function scoreProblem(text: string, full: number): string {
  if (text === '') return '';
  const score = Number(text);
  if (Number.isNaN(score)) return `请填0到${String(full)}之间的数，没有记下。`;
  if (score < 0 || score > full) return `填了${text}，应在0到${String(full)}之间，没有记下。`;
  return Number.isInteger(score * 2) ? '' : `填了${text}，应是0.5的倍数，没有记下。`;
}
