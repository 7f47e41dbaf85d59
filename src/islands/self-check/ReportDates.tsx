import type { ParsedStarEvents } from '../../domain/stars-history/parse.ts';
import type { StarEvent } from '../../schemas/star-event.ts';
import { DateInput } from './DateInput.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

/** 方案写了三个报送时点，日期隐去，照当地通知填。 */
const USUAL = 3;

interface Props {
  session: Session;
  parsed: ParsedStarEvents;
  onAdd: (event: StarEvent) => void;
  onChange: (index: number, event: StarEvent) => void;
  onRemove: (index: number) => void;
}

/** 报送时点：可增可改的日期列表（拟定）。 */
export function ReportDates({ session, parsed, onAdd, onChange, onRemove }: Props) {
  const dates = parsed.events.filter(({ event }) => event.kind === 'report-date');
  return (
    <fieldset class="plain record-form">
      <legend>报送时点（拟定）</legend>
      <p class="small muted">
        方案写一年三个时点上报评星结果，日期来源隐去，和一年四季也对不上；照当地通知填，可以增减。
      </p>
      {dates.map(({ index, event }, i) => {
        const name = `第${String(i + 1)}个时点`;
        return (
          <div class="record-date" key={index}>
            <label class="field">
              <span>{name}</span>
              <DateInput value={event.on} onPick={(on) => on && onChange(index, { ...event, on })} />
            </label>
            <label class="field">
              <span>{name}的说明（选填）</span>
              <input
                class="input"
                maxLength={500}
                value={event.reason ?? ''}
                onChange={(input) => {
                  const reason = input.currentTarget.value.trim();
                  const { reason: _old, ...rest } = event;
                  onChange(index, reason ? { ...rest, reason } : rest);
                }}
              />
            </label>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`删去${name}`}
              onClick={() => {
                onRemove(index);
                session.status.value = `已删去${name}`;
              }}
            >
              删去
            </button>
          </div>
        );
      })}
      <button
        type="button"
        class="button button-quiet"
        onClick={() => onAdd({ kind: 'report-date', on: localDate(new Date()) })}
      >
        ＋报送时点{dates.length < USUAL ? `（还差${String(USUAL - dates.length)}个）` : ''}
      </button>
    </fieldset>
  );
}
