import { useSignal } from '@preact/signals';
import { periodText } from '../../domain/assessment/period.ts';
import { addQuarters, quarterOf } from '../../domain/calendar/quarters.ts';
import {
  STAR_KINDS,
  missingFields,
  starFieldLabel,
  starKind,
  type StarField,
} from '../../domain/stars-history/model.ts';
import type { StarEvent, StarEventKind } from '../../schemas/star-event.ts';
import { DateInput } from './DateInput.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

const DATES: readonly StarField[] = ['due', 'noticeFrom', 'noticeTo'];
const LONG: readonly StarField[] = ['reason', 'basis'];

/** 录一件事：种类定了才出要填的栏，必填没填的在栏旁说明，不记进去。 */
export function StarEventForm({ session, onAdd }: { session: Session; onAdd: (event: StarEvent) => void }) {
  const draft = useSignal<StarEvent>({ kind: 'award', on: localDate(new Date()) });
  const tried = useSignal(false);
  const kind = starKind(draft.value.kind);
  if (!kind) return null;
  const change = (patch: Partial<StarEvent>) => (draft.value = { ...draft.value, ...patch });
  const missing = missingFields(draft.value);
  const add = () => {
    tried.value = true;
    if (!draft.value.on || missing.length > 0) {
      session.status.value = '必填的还没有填齐，没有记下。';
      return;
    }
    onAdd(cleaned(draft.value, [...kind.required, ...kind.optional]));
    session.status.value = `已记下：${draft.value.on}${kind.title}`;
    draft.value = { kind: draft.value.kind, on: draft.value.on, by: draft.value.by, basis: draft.value.basis };
    tried.value = false;
  };
  return (
    <fieldset class="plain record-form">
      <legend>记一件</legend>
      <div class="record-fields">
        <label class="field">
          <span>事项</span>
          <select
            class="input"
            value={draft.value.kind}
            onChange={(event) => {
              tried.value = false;
              change({ kind: event.currentTarget.value as StarEventKind });
            }}
          >
            {STAR_KINDS.map((k) => (
              <option value={k.kind} key={k.kind}>
                {k.title}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>日期（必填）</span>
          <DateInput value={draft.value.on} onPick={(on) => change({ on })} />
          {tried.value && !draft.value.on && <small class="record-fault">要填日期</small>}
        </label>
        <QuarterField draft={draft.value} onPick={(quarter) => change({ quarter })} />
        {[...kind.required, ...kind.optional].map((field) => (
          <FieldInput
            key={field}
            session={session}
            field={field}
            draft={draft.value}
            required={kind.required.includes(field)}
            fault={tried.value && missing.includes(field)}
            onChange={(value) => change({ [field]: value })}
          />
        ))}
      </div>
      <p class="small muted">{kind.when}。</p>
      <button type="button" class="button" onClick={add}>
        记下这一件
      </button>
    </fieldset>
  );
}

/** 检查在下一季初的，可以记在上一季。 */
function QuarterField({ draft, onPick }: { draft: StarEvent; onPick: (quarter: string | undefined) => void }) {
  if (!draft.on) return null;
  const own = quarterOf(draft.on);
  return (
    <label class="field">
      <span>算哪一季</span>
      <select
        class="input"
        value={draft.quarter ?? own}
        onChange={(event) => onPick(event.currentTarget.value === own ? undefined : event.currentTarget.value)}
      >
        {[own, addQuarters(own, -1)].map((quarter) => (
          <option value={quarter} key={quarter}>
            {periodText(quarter)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FieldProps {
  session: Session;
  field: StarField;
  draft: StarEvent;
  required: boolean;
  fault: boolean;
  onChange: (value: string) => void;
}

function FieldInput({ session, field, draft, required, fault, onChange }: FieldProps) {
  const label = starFieldLabel(draft.kind, field);
  const value = draft[field] ?? '';
  return (
    <label class={LONG.includes(field) ? 'field record-wide' : 'field'}>
      <span>{label + (required ? '（必填）' : '（选填）')}</span>
      {field === 'dimension' ? (
        <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">请选</option>
          {session.state.scheme.dimensions.map(({ id, title }) => (
            <option value={id} key={id}>
              {title}
            </option>
          ))}
        </select>
      ) : DATES.includes(field) ? (
        <DateInput value={value} onPick={onChange} />
      ) : (
        <input
          class="input"
          maxLength={field === 'by' || field === 'leader' ? 60 : LONG.includes(field) ? 500 : 200}
          value={value}
          aria-invalid={fault}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {fault && <small class="record-fault">{label}要填，才能记下</small>}
    </label>
  );
}

/** 只留这一种事项用得到、填了的栏。 */
function cleaned(draft: StarEvent, fields: readonly StarField[]): StarEvent {
  const kept = fields.flatMap((field) => {
    const value = draft[field]?.trim();
    return value ? [[field, value] as const] : [];
  });
  return {
    kind: draft.kind,
    on: draft.on,
    ...(draft.quarter ? { quarter: draft.quarter } : {}),
    ...Object.fromEntries(kept),
  };
}
