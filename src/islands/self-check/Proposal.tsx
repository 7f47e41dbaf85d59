import { PREVIOUS, sourceText } from '../../domain/assessment/carried.ts';
import { VERDICT_TEXT } from '../../domain/assessment/format.ts';
import type { Proposed } from '../../schemas/result-file.ts';
import type { Item } from '../../domain/standard/model.ts';
import type { Session } from './session-model.ts';

/** 待复核的建议：上期的结论、别的体系带来的建议。确认之前不计分。 */
export function Proposal({ item, session }: { item: Item; session: Session }) {
  const { state } = session;
  const proposed = state.answer(item.id).value?.proposed;
  if (!proposed) return null;
  const previous = proposed.from.coverage === PREVIOUS;
  return (
    <div class="proposal">
      <p>
        <b>待复核</b>　{previous ? '上一期' : '建议'}：{valueText(proposed)}
        <span class="small muted">　{sourceText(proposed.from, state.scheme.schemeTitles)}，确认之前不计分</span>
      </p>
      <button
        type="button"
        class="button button-small"
        aria-label={`确认${item.id}：${valueText(proposed)}`}
        onClick={() => state.accept(item.id)}
      >
        {previous ? '今年还是这样' : '采用'}
      </button>
      <button
        type="button"
        class="button button-quiet button-small"
        aria-label={`不用${item.id}的建议`}
        onClick={() => state.patch(item.id, { proposed: undefined })}
      >
        不用
      </button>
    </div>
  );
}

function valueText({ verdict, score, floor, naReason }: Proposed): string {
  const parts = [
    verdict && VERDICT_TEXT[verdict],
    score !== undefined && `${String(score)}分`,
    naReason && `理由：${naReason}`,
    floor && '有底线情形',
  ];
  return parts.filter(Boolean).join('，') || '没有结论';
}
