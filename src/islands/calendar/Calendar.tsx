/** 全年工作日历：选年份、按支部筛；没有脚本时是全部支部、建站那一年的。 */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CYCLE_TITLE, CYCLES } from '../../domain/calendar-year/model.ts';
import { countDuties, yearPlan } from '../../domain/calendar-year/plan.ts';
import { Day, DutyList } from './DutyList.tsx';
import { Downloads } from './Downloads.tsx';
import { Filter } from './Filter.tsx';
import type { CalendarProps } from './model.ts';

const QUARTERS = '一二三四';

export function Calendar({ duties, years, year: firstYear, workdays, kinds, ticks, files }: CalendarProps) {
  const ready = useSignal(false);
  const year = useSignal(firstYear);
  const kind = useSignal(kinds[0]?.id ?? '');
  const ticked = useSignal<readonly string[]>([]);
  const ownOnly = useSignal(false);
  useEffect(() => {
    ready.value = true;
  }, []);

  const chosen = kinds.find(({ id }) => id === kind.value);
  const branch = { ...chosen?.facts, ...Object.fromEntries(ticked.value.map((id) => [id, true])) };
  const plan = yearPlan(duties, { year: year.value, workdays, branch, ownOnly: ownOnly.value });
  const count = countDuties(plan);
  const filtered = ticked.value.length > 0 || ownOnly.value;
  const branchTitle = `${chosen?.title ?? ''}${filtered ? '（已筛选）' : ''}`;
  const workdayNote = plan.provisional
    ? `${plan.year}年的放假安排待公布，下面的工作日按周一至周五暂算。`
    : `工作日照${plan.year}年公布的放假调休安排算。`;

  return (
    <div class="cal">
      <Filter {...{ years, kinds, ticks, ready, year, kind, ticked, ownOnly }} />
      <p class="cal-count" role="status">
        {plan.year}年，{branchTitle}：{count}件{count < duties.length && `，收起用不着的${duties.length - count}件`}。
        {workdayNote}
      </p>
      <Downloads files={files} download={{ plan, branch: branchTitle }} />
      {CYCLES.map((cycle) => (
        <section class="cal-part" id={`every-${cycle}`} key={cycle} aria-labelledby={`every-${cycle}-t`}>
          <div class="cal-head">
            <h2 id={`every-${cycle}-t`}>{CYCLE_TITLE[cycle]}</h2>
          </div>
          <div>
            <DutyList duties={plan.cycles[cycle]} />
          </div>
        </section>
      ))}
      {plan.months.map(({ month, end, quarter, half, entries }) => (
        <section class="cal-part" id={`m${month}`} key={month} aria-labelledby={`m${month}-t`}>
          <div class="cal-head">
            <h2 id={`m${month}-t`}>{month}月</h2>
            <p>
              最后一个工作日 <Day date={end.workday} />
              {plan.provisional && '，暂算'}
            </p>
          </div>
          <div>
            {quarter !== null && (
              <p class="cal-closing">
                <a href="#every-quarter">
                  {QUARTERS.charAt(quarter - 1)}季度的{plan.cycles.quarter.length}件
                </a>
                {half && (
                  <>
                    、<a href="#every-half">半年的{plan.cycles.half.length}件</a>
                  </>
                )}
                ，到
                <Day date={end.workday} />
                收口。
              </p>
            )}
            <DutyList duties={entries} end={end} provisional={plan.provisional} />
          </div>
        </section>
      ))}
      <section class="cal-part" id="anytime" aria-labelledby="anytime-t">
        <div class="cal-head">
          <h2 id="anytime-t">随时</h2>
          <p>有情形就办，或日期由上级定</p>
        </div>
        <div>
          <DutyList duties={plan.anytime} />
        </div>
      </section>
    </div>
  );
}
