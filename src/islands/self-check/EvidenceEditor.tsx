import type { Item } from '../../domain/standard/model.ts';
import type { Evidence } from '../../schemas/result-file.ts';
import { DateInput } from './DateInput.tsx';
import type { CheckState } from './state.ts';
import { localDate } from './util.ts';

/** 佐证登记：只记名称、日期、存放处，不上传材料。 */
export function EvidenceEditor({ item, state }: { item: Item; state: CheckState }) {
  const list = state.answer(item.id).value?.evidence ?? [];
  const write = (next: Evidence[]) => state.patch(item.id, { evidence: next });
  const change = (index: number, patch: Partial<Evidence>) =>
    write(list.map((entry, i) => (i === index ? clean({ ...entry, ...patch }) : entry)));
  const add = (title: string, location?: string) =>
    write([...list, { title, recordedOn: localDate(new Date()), ...(location ? { location } : {}) }]);
  const unused = item.materials.filter((m) => !list.some((entry) => entry.title === m.name));
  return (
    <fieldset class="plain">
      <legend>佐证（只记放在哪里，不上传）</legend>
      {list.map((entry, index) => {
        const name = `第${String(index + 1)}份佐证`;
        return (
          <div class="evidence" key={index}>
            <label class="field evidence-title">
              <span>{name}的名称</span>
              <input
                class="input"
                maxLength={200}
                value={entry.title}
                onInput={(event) => change(index, { title: event.currentTarget.value })}
              />
            </label>
            <label class="field">
              <span>形成日期</span>
              <DateInput value={entry.formedOn} onPick={(formedOn) => change(index, { formedOn })} />
            </label>
            <label class="field">
              <span>存放处</span>
              <input
                class="input"
                maxLength={200}
                value={entry.location ?? ''}
                onInput={(event) => change(index, { location: event.currentTarget.value })}
              />
            </label>
            <label class="field">
              <span>失效日期（没有不填）</span>
              <DateInput value={entry.expiresOn} onPick={(expiresOn) => change(index, { expiresOn })} />
            </label>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`删去${name}`}
              onClick={() => write(list.filter((_, i) => i !== index))}
            >
              删去
            </button>
          </div>
        );
      })}
      <p class="evidence-add">
        {unused.map((m) => (
          <button
            type="button"
            class="button button-quiet"
            key={m.name}
            onClick={() => add(m.name, m.ledger && `${m.ledger}册`)}
          >
            ＋{m.name}
          </button>
        ))}
        <button type="button" class="button button-quiet" onClick={() => add('')}>
          ＋其他佐证
        </button>
      </p>
    </fieldset>
  );
}

function clean(entry: Evidence): Evidence {
  return Object.fromEntries(
    Object.entries(entry).filter(([key, value]) => key === 'title' || value !== ''),
  ) as Evidence;
}
