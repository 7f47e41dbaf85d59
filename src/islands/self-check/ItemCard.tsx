import { useSignal } from '@preact/signals';
import type { Item } from '../../domain/standard/model.ts';
import { pointsText } from '../../domain/assessment/format.ts';
import { carriedText } from '../../domain/assessment/carried.ts';
import { ItemDetails } from './ItemDetails.tsx';
import { useLazy } from './lazy.ts';
import type { Filter } from './filter.ts';
import { ScoreField } from './ScoreField.tsx';
import type { Session } from './session-model.ts';
import { VERDICTS } from './verdicts.ts';

interface Props {
  item: Item;
  session: Session;
  filter: Filter;
  link: string;
}

/** 只随自己的信号重画；外层不重画，五十多条各管各的。 */
export function ItemCard({ item, session, filter, link }: Props) {
  const { state } = session;
  const open = useSignal(false);
  const answer = state.answer(item.id).value;
  const result = state.result(item.id).value;
  const preset = item.variants[state.unit.value.preset];
  const locked = result.naByRule;
  const deducting = state.scheme.scoring === 'points' && state.mode.value === 'deduct' && !locked;
  const deductions = useLazy(() => import('./Deductions.tsx'), deducting);
  const proposal = useLazy(() => import('./Proposal.tsx'), answer?.proposed !== undefined && !locked);
  const { scoring } = state.scheme;
  const carried = carriedText(result, state.scheme.schemeTitles);
  const chosen = result.score?.verdict ?? answer?.verdict;
  const evidence = answer?.evidence?.length ?? 0;
  const marks = [
    evidence > 0 && `佐证${String(evidence)}份`,
    (answer?.problems?.length ?? 0) > 0 && `问题${String(answer?.problems?.length)}个`,
    answer?.note && '有备注',
    answer?.action && '有措施',
  ].filter(Boolean);
  const status = locked ? 'na' : result.state === 'answered' ? chosen : result.state;

  return (
    <article class="card" id={item.id} data-status={status} hidden={!filter.shows(item.id)}>
      <fieldset data-item-id={item.id} class="card-field">
        <legend>
          <span class="item-id">{item.id}</span> {item.title}
        </legend>
        <p class="card-points num">
          {scoring === 'stars' ? (
            item.must && <b>必达</b>
          ) : (
            <>
              {item.points}分{result.score && <b>，得{pointsText(result.score.got)}分</b>}
            </>
          )}
        </p>
        <ul class="card-check">
          {item.check.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {result.notes.map((note) => (
          <p class="card-note" key={note}>
            本支部：{note}
          </p>
        ))}
        {item.pending && (
          <p class="card-note">依据待本单位填写（{item.pending.join('、')}）：可以试打分，不进正式赋分表。</p>
        )}
        {carried && !locked && <p class="card-note">{carried}</p>}
        {locked && <p class="card-note">不适用：{result.naReason}（由上面的支部条件决定）</p>}
        {proposal && <proposal.Proposal item={item} session={session} />}
        <div class="seg" role="none">
          {scoring === 'score' && <ScoreField item={item} state={state} locked={locked} />}
          {VERDICTS[scoring].map((verdict) => (
            <label class="seg-option" data-verdict={verdict.id} key={verdict.id}>
              <input
                type="radio"
                name={`v-${item.id}`}
                value={verdict.id}
                checked={locked ? verdict.id === 'na' : chosen === verdict.id}
                disabled={locked}
                onChange={() => state.choose(item.id, verdict.id)}
              />
              <span>{verdict.label}</span>
            </label>
          ))}
        </div>
        {answer?.verdict === 'na' && !locked && (
          <label class="field card-reason">
            <span>不适用的理由（必填，写清为什么本支部没有这件事）</span>
            <input
              class="input"
              data-na-reason
              value={answer.naReason ?? ''}
              placeholder={result.mayNa ?? ''}
              maxLength={500}
              aria-invalid={result.problem !== undefined}
              onInput={(event) => state.patch(item.id, { naReason: event.currentTarget.value })}
            />
            {result.problem && <span class="field-hint">没写理由，暂按未填算。</span>}
          </label>
        )}
        {deducting && deductions && <deductions.Deductions item={item} state={state} />}
        {item.floor && !locked && (
          <label class="check-line card-floor">
            <input
              type="checkbox"
              checked={answer?.floor === true}
              onChange={(event) => state.patch(item.id, { floor: event.currentTarget.checked })}
            />
            <span>有底线情形：{item.floor.text}</span>
          </label>
        )}
        <details class="card-more" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
          <summary>
            佐证、问题与整改
            {marks.length > 0 && <span class="card-marks">（{marks.join('、')}）</span>}
          </summary>
          <ItemDetails item={item} session={session} link={link} preset={preset} editing={open.value && !locked} />
        </details>
      </fieldset>
    </article>
  );
}
