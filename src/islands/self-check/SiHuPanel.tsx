import { useComputed, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { periodText } from '../../domain/assessment/period.ts';
import { duplicateQuarters, siHuFaults } from '../../domain/sihu/check.ts';
import { SIHU_FORMS, siHuQuarter, siHuTotal } from '../../domain/sihu/model.ts';
import { parseSiHu } from '../../domain/sihu/parse.ts';
import { recentQuarters, siHuYearText } from '../../domain/sihu/summary.ts';
import type { SiHu } from '../../schemas/si-hu.ts';
import { SiHuForm, blankSiHu } from './SiHuForm.tsx';
import type { Session } from './session-model.ts';
import { localDate } from './util.ts';

/** “四互”季度考评：一季一条，看近四季合计、均分和缺哪一季。 */
export function SiHuPanel({ session }: { session: Session }) {
  const { state } = session;
  const today = localDate(new Date());
  const values = useComputed(() => state.extras.value?.siHu ?? []);
  const parsed = useComputed(() => parseSiHu(values.value));
  /** 正在改哪一条；null 为没有打开，-1 为新记一条。 */
  const editing = useSignal<number | null>(null);
  const asking = useSignal<number | null>(null);
  const panel = useRef<HTMLElement>(null);
  const records = parsed.value.records;
  const list = records.map(({ record }) => record);
  const sorted = [...records].sort((a, b) => (siHuQuarter(a.record) < siHuQuarter(b.record) ? 1 : -1));
  const write = (next: readonly unknown[]) => state.setExtras({ siHu: [...next] });
  const save = (record: SiHu) => {
    const index = editing.value ?? -1;
    write(index < 0 ? [...values.value, record] : values.value.map((value, i) => (i === index ? record : value)));
    editing.value = null;
    session.status.value = `已记下${periodText(siHuQuarter(record))}的四互`;
    // 表单收起后版面变短，拉回来看得到刚记下的一行。
    requestAnimationFrame(() => panel.current?.scrollIntoView({ block: 'start' }));
  };
  const remove = (index: number) => {
    write(values.value.filter((_, i) => i !== index));
    asking.value = null;
    session.status.value = '已删去一条四互记录';
  };
  const edited = records.find(({ index }) => index === editing.value)?.record;
  const { code, name } = state.unit.value;
  return (
    <section class="record-panel" aria-labelledby="sihu-t" ref={panel}>
      <h3 id="sihu-t">“四互”季度考评</h3>
      <p class="small muted">
        每季互查、互评、互学、互促一次，五种形式和两个重点项来自兰州；栏目和40、30、15、15的分值为拟定，不计入自评得分。
      </p>
      <div class="record-standing" role="status">
        {recentQuarters(list, today).map((year) => (
          <p key={year.branch}>{siHuYearText(year)}</p>
        ))}
        {duplicateQuarters(list).map((text) => (
          <p class="record-fault" key={text}>
            {text}
          </p>
        ))}
      </div>
      {sorted.length > 0 && (
        <div class="table-wrap">
          <table class="stack">
            <thead>
              <tr>
                <th scope="col">季度</th>
                <th scope="col">受评支部、形式</th>
                <th scope="col" class="num">
                  合计
                </th>
                <th scope="col">问题、整改</th>
                <th scope="col">校验</th>
                <th scope="col">改、删</th>
              </tr>
            </thead>
            <tbody>
              {sorted.map(({ index, record }) => (
                <tr key={index}>
                  <th scope="row">{periodText(siHuQuarter(record))}</th>
                  <td data-label="受评支部、形式">
                    {[record.branch, record.form && SIHU_FORMS[record.form]].filter(Boolean).join('，') || '—'}
                  </td>
                  <td class="num" data-label="合计">
                    {siHuTotal(record) ?? '—'}
                  </td>
                  <td data-label="问题、整改">
                    {[record.problems, record.demand, record.due && `${record.due}前`].filter(Boolean).join('；') ||
                      '—'}
                  </td>
                  <td data-label="校验">
                    {siHuFaults(record).map((text) => (
                      <p class="record-fault" key={text}>
                        {text}
                      </p>
                    ))}
                  </td>
                  <td>
                    {asking.value === index ? (
                      <span class="record-confirm" role="alert">
                        删去这一条？
                        <button type="button" class="button" onClick={() => remove(index)}>
                          确定删去
                        </button>
                        <button type="button" class="button button-quiet" onClick={() => (asking.value = null)}>
                          不删
                        </button>
                      </span>
                    ) : (
                      <>
                        <button type="button" class="button button-quiet" onClick={() => (editing.value = index)}>
                          改
                        </button>
                        <button type="button" class="button button-quiet" onClick={() => (asking.value = index)}>
                          删去
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {parsed.value.bad.map(({ index, text }) => (
        <p class="record-fault" key={index}>
          {text}
        </p>
      ))}
      {editing.value === null ? (
        <button type="button" class="button" onClick={() => (editing.value = -1)}>
          记一季四互
        </button>
      ) : (
        <SiHuForm
          key={editing.value}
          initial={edited ?? blankSiHu(today, name || code)}
          onSave={save}
          onCancel={() => (editing.value = null)}
        />
      )}
    </section>
  );
}
