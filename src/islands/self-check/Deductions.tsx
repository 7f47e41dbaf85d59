import type { Item } from '../../domain/standard/model.ts';
import type { CheckState } from './state.ts';

/** 扣分制的计数：有单位的填次数，没有单位的打勾。 */
export function Deductions({ item, state }: { item: Item; state: CheckState }) {
  const records = state.answer(item.id).value?.deductions ?? [];
  const countOf = (id: string) => records.find((d) => d.point === id)?.count ?? 0;
  return (
    <div class="deduct">
      <p class="small muted">扣分要点（拟定），扣完为止：</p>
      {item.deductions.map((d) => {
        const cost = d.all ? '本条0分' : `${d.per ? `每${d.per}` : ''}扣${String(d.points ?? 0)}分`;
        return d.per ? (
          <label class="deduct-row" key={d.id}>
            <input
              class="input num"
              type="number"
              min={0}
              max={999}
              step={1}
              inputMode="numeric"
              value={countOf(d.id)}
              onInput={(event) => {
                const count = Math.min(999, Math.max(0, Math.trunc(Number(event.currentTarget.value) || 0)));
                state.deduct(item.id, d.id, count);
              }}
            />
            <span>
              {d.text}（{cost}，填几{d.per}）
            </span>
          </label>
        ) : (
          <label class="deduct-row check-line" key={d.id}>
            <input
              type="checkbox"
              checked={countOf(d.id) > 0}
              onChange={(event) => state.deduct(item.id, d.id, event.currentTarget.checked ? 1 : 0)}
            />
            <span>
              {d.text}（{cost}）
            </span>
          </label>
        );
      })}
    </div>
  );
}
