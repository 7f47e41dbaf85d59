/** 年份、支部类型、支部情况。 */
import type { Signal } from '@preact/signals';
import type { CalendarProps } from './model.ts';

interface Props extends Pick<CalendarProps, 'years' | 'kinds' | 'ticks'> {
  readonly ready: Signal<boolean>;
  readonly year: Signal<number>;
  readonly kind: Signal<string>;
  readonly ticked: Signal<readonly string[]>;
  readonly ownOnly: Signal<boolean>;
}

export function Filter({ years, kinds, ticks, ready, year, kind, ticked, ownOnly }: Props) {
  const toggle = (id: string, on: boolean) => {
    ticked.value = on ? [...ticked.value, id] : ticked.value.filter((one) => one !== id);
  };
  return (
    <fieldset class="cal-filter needs-js no-print" disabled={!ready.value}>
      <legend>按本支部的情况看</legend>
      <label class="cal-year">
        <span>年份</span>
        <select class="input" value={String(year.value)} onChange={(e) => (year.value = Number(e.currentTarget.value))}>
          {years.map((one) => (
            <option value={String(one)} key={one}>
              {one}年
            </option>
          ))}
        </select>
      </label>
      <fieldset class="plain">
        <legend>支部类型</legend>
        {kinds.map(({ id, title }) => (
          <label class="check-line" key={id}>
            <input type="radio" name="cal-kind" checked={kind.value === id} onChange={() => (kind.value = id)} />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="plain">
        <legend>有这些情况的勾上</legend>
        {ticks.map(({ id, label }) => (
          <label class="check-line" key={id}>
            <input
              type="checkbox"
              checked={ticked.value.includes(id)}
              onChange={(e) => toggle(id, e.currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
        <label class="check-line">
          <input type="checkbox" checked={ownOnly.value} onChange={(e) => (ownOnly.value = e.currentTarget.checked)} />
          <span>只看支部自己办的</span>
        </label>
      </fieldset>
    </fieldset>
  );
}
