import { explainItem } from '../../domain/assessment/explain.ts';
import type { Item } from '../../domain/standard/model.ts';
import { DateInput } from './DateInput.tsx';
import { EvidenceEditor } from './EvidenceEditor.tsx';
import { ExplainLines } from './Explain.tsx';
import type { Session } from './session-model.ts';

/** 一条的佐证、问题、备注和整改。 */
export function ItemEditor({ item, session }: { item: Item; session: Session }) {
  const { state } = session;
  const answer = state.answer(item.id).value;
  const ticked = answer?.problems ?? [];
  const { ownerRoles } = state.scheme;
  const owner = answer?.ownerRole ?? '';
  // 从台账读回的职务可能不在名单里，照样显示。
  const roles = owner === '' || ownerRoles.includes(owner) ? ownerRoles : [...ownerRoles, owner];
  const toggle = (id: string, on: boolean) =>
    state.patch(item.id, { problems: on ? [...ticked, id].sort() : ticked.filter((p) => p !== id) });
  const field = (suffix: string) => `${item.id}-${suffix}`;
  return (
    <>
      <EvidenceEditor item={item} state={state} />
      {item.problems.length > 0 && (
        <fieldset class="plain">
          <legend>有没有这些常见问题</legend>
          {item.problems.map((p) => (
            <label class="check-line" key={p.id}>
              <input
                type="checkbox"
                checked={ticked.includes(p.id)}
                onChange={(event) => toggle(p.id, event.currentTarget.checked)}
              />
              <span>
                {p.id} {p.text}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <label class="field" for={field('note')}>
        <span>备注</span>
        <textarea
          id={field('note')}
          class="input"
          rows={2}
          maxLength={4000}
          value={answer?.note ?? ''}
          onInput={(event) => state.patch(item.id, { note: event.currentTarget.value })}
        />
      </label>
      <label class="field" for={field('action')}>
        <span>整改措施</span>
        <textarea
          id={field('action')}
          class="input"
          rows={2}
          maxLength={4000}
          value={answer?.action ?? ''}
          onInput={(event) => state.patch(item.id, { action: event.currentTarget.value })}
        />
      </label>
      {!answer?.action && item.problems.some((p) => ticked.includes(p.id)) && (
        <button
          type="button"
          class="button button-quiet"
          onClick={() =>
            state.patch(item.id, {
              action: item.problems
                .filter((p) => ticked.includes(p.id))
                .map((p) => p.remedy)
                .join('\n'),
            })
          }
        >
          用标准里的改法作底稿
        </button>
      )}
      <div class="field-row">
        <label class="field" for={field('owner')}>
          <span>责任人（只写职务）</span>
          <select
            id={field('owner')}
            class="input"
            value={answer?.ownerRole ?? ''}
            onChange={(event) => state.patch(item.id, { ownerRole: event.currentTarget.value })}
          >
            <option value="">未定</option>
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        </label>
        <label class="field" for={field('due')}>
          <span>完成时限</span>
          <DateInput id={field('due')} value={answer?.due} onPick={(due) => state.patch(item.id, { due })} />
        </label>
      </div>
      <details class="explain-box">
        <summary>这一条的分怎么算的</summary>
        <ExplainLines lines={explainItem(state.result(item.id).value)} />
      </details>
    </>
  );
}
