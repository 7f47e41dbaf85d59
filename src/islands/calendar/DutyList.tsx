/** 一组事，按出处分三块：中央规定、各地做法、本站拟定。 */
import { BasisNote } from '../../components/BasisNote.tsx';
import type { ShownDuty } from '../../components/duties.ts';
import { ORIGIN_LABEL, ORIGIN_TITLE } from '../../components/labels.ts';
import { weekday } from '../../domain/calendar/dates.ts';
import { isOneOf } from '../../domain/calendar-year/duties.ts';
import { SOURCE_GROUPS, type Deadline } from '../../domain/calendar-year/model.ts';

interface Props {
  readonly duties: readonly ShownDuty[];
  /** 这个月的期末，“X月底前”的要写出日子。 */
  readonly end?: Deadline;
  readonly provisional?: boolean;
}

export function DutyList({ duties, end, provisional = false }: Props) {
  if (duties.length === 0) return <p class="muted">没有单列的事。</p>;
  return (
    <>
      {SOURCE_GROUPS.map(({ id, title, origins }) => {
        const own = duties.filter(({ origin }) => isOneOf(origin, origins));
        return (
          own.length > 0 && (
            <div class="cal-group" key={id}>
              <h3>{title}</h3>
              <ul>
                {own.map((duty) => (
                  <li key={duty.id} data-duty={duty.id}>
                    <p class="cal-what">
                      <b>{duty.title}</b>
                      <span class="cal-when">{duty.when}</span>
                      {duty.lead === 'superior' && <span class="cal-when">上级办，支部配合</span>}
                    </p>
                    {duty.byEnd && end && <Due end={end} provisional={provisional} />}
                    <p>
                      {duty.what}。
                      <span class="mark" data-of={duty.origin} title={ORIGIN_TITLE[duty.origin]}>
                        {ORIGIN_LABEL[duty.origin]}
                        {duty.place && `·${duty.place}`}
                      </span>
                      {duty.cites.map((link) => (
                        <BasisNote link={link} key={link.href} />
                      ))}
                    </p>
                    <p class="cal-meta">
                      <span>谁办：{duty.who}</span>
                      {duty.links.map((link) => (
                        <a href={link.href} key={link.href}>
                          {link.label}
                        </a>
                      ))}
                    </p>
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </>
  );
}

/** 3月31日（周二）。 */
export function Day({ date }: { readonly date: string }) {
  const week = '一二三四五六日'.charAt(weekday(date) - 1);
  return <span class="cal-day num">{`${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${week}）`}</span>;
}

function Due({ end: { date, workday }, provisional }: { readonly end: Deadline; readonly provisional: boolean }) {
  return (
    <p class="cal-due">
      {date !== workday && (
        <>
          月底
          <Day date={date} />
          不上班，
        </>
      )}
      最迟
      <Day date={workday} />
      {provisional && '，放假安排待公布，暂算'}
    </p>
  );
}
