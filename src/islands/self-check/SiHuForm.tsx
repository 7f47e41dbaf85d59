import { useSignal } from '@preact/signals';
import { quarterOf } from '../../domain/calendar/quarters.ts';
import { siHuFaults } from '../../domain/sihu/check.ts';
import { SIHU_FOCUS, SIHU_FORMS, SIHU_PARTS } from '../../domain/sihu/model.ts';
import type { SiHu } from '../../schemas/si-hu.ts';
import { DateInput } from './DateInput.tsx';

type Form = NonNullable<SiHu['form']>;
type Focus = NonNullable<SiHu['focus']>[number];
type TextKey = 'problems' | 'practice' | 'demand' | 'review';

const FORMS = Object.entries(SIHU_FORMS) as [Form, string][];
const FOCUS = Object.entries(SIHU_FOCUS) as [Focus, string][];
const TEXTS: readonly (readonly [TextKey, string, number])[] = [
  ['problems', '发现问题（不点个人姓名）', 2000],
  ['practice', '可学做法', 2000],
  ['demand', '整改要求', 2000],
  ['review', '复核结论', 500],
];

/** 新的一条：日期、季度取今天，受评支部取本支部。 */
export function blankSiHu(today: string, branch: string): SiHu {
  return {
    year: Number(today.slice(0, 4)),
    quarter: Number(quarterOf(today).slice(6)),
    on: today,
    ...(branch ? { branch } : {}),
  };
}

interface Props {
  initial: SiHu;
  onSave: (record: SiHu) => void;
  onCancel: () => void;
}

export function SiHuForm({ initial, onSave, onCancel }: Props) {
  const draft = useSignal<SiHu>(initial);
  const record = draft.value;
  const change = (patch: Partial<SiHu>) => (draft.value = { ...draft.value, ...patch });
  return (
    <fieldset class="plain record-form">
      <legend>一季四互</legend>
      <div class="record-fields">
        <label class="field">
          <span>年度</span>
          <input
            class="input num"
            type="number"
            min={1990}
            max={2099}
            value={record.year}
            onChange={(event) => {
              const year = Number(event.currentTarget.value);
              if (Number.isInteger(year) && year >= 1990 && year <= 2099) change({ year });
              else event.currentTarget.value = String(record.year);
            }}
          />
        </label>
        <label class="field">
          <span>季度</span>
          <select
            class="input"
            value={record.quarter}
            onChange={(event) => change({ quarter: Number(event.currentTarget.value) })}
          >
            {['一', '二', '三', '四'].map((text, i) => (
              <option value={i + 1} key={text}>
                第{text}季度
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>检查日</span>
          <DateInput value={record.on} onPick={(on) => change({ on: on || undefined })} />
        </label>
        <label class="field">
          <span>受评支部（代号或名称）</span>
          <input
            class="input"
            maxLength={120}
            value={record.branch ?? ''}
            onInput={(event) => change({ branch: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>互查人（只写职务）</span>
          <input
            class="input"
            maxLength={60}
            value={record.by ?? ''}
            onInput={(event) => change({ by: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>形式</span>
          <select
            class="input"
            value={record.form ?? ''}
            onChange={(event) => change({ form: (event.currentTarget.value || undefined) as Form | undefined })}
          >
            <option value="">请选</option>
            {FORMS.map(([id, title]) => (
              <option value={id} key={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset class="plain">
        <legend>查了哪些重点项</legend>
        {FOCUS.map(([id, title]) => (
          <label class="check-line" key={id}>
            <input
              type="checkbox"
              checked={record.focus?.includes(id) ?? false}
              onChange={(event) => {
                const others = (record.focus ?? []).filter((focus) => focus !== id);
                change({ focus: event.currentTarget.checked ? [...others, id] : others });
              }}
            />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <div class="record-fields">
        {SIHU_PARTS.map(({ id, title, full }) => (
          <label class="field" key={id}>
            <span>
              {title}得分（满分{full}）
            </span>
            <input
              class="input num"
              type="number"
              min={0}
              max={full}
              step={0.5}
              inputMode="decimal"
              value={record.scores?.[id] ?? ''}
              onInput={(event) => change({ scores: withScore(record.scores, id, event.currentTarget.value) })}
            />
          </label>
        ))}
      </div>
      {TEXTS.map(([key, title, max]) => (
        <label class="field" key={key}>
          <span>{title}</span>
          <textarea
            class="input"
            maxLength={max}
            value={record[key] ?? ''}
            onInput={(event) => change({ [key]: event.currentTarget.value })}
          />
        </label>
      ))}
      <label class="field record-short">
        <span>整改时限（晚于检查日）</span>
        <DateInput value={record.due} onPick={(due) => change({ due: due || undefined })} />
      </label>
      <div role="status">
        {siHuFaults(record).map((text) => (
          <p class="record-fault" key={text}>
            {text}
          </p>
        ))}
      </div>
      <button type="button" class="button" onClick={() => onSave(cleaned(record))}>
        记下这一季
      </button>
      <button type="button" class="button button-quiet" onClick={onCancel}>
        不记了
      </button>
    </fieldset>
  );
}

/** 0 到 1000 以外的不收，免得存不进文件；清空就是没打分。 */
function withScore(scores: SiHu['scores'], id: (typeof SIHU_PARTS)[number]['id'], text: string): SiHu['scores'] {
  const { [id]: _old, ...rest } = scores ?? {};
  const value = Number(text);
  return text === '' || !(value >= 0 && value <= 1000) ? rest : { ...rest, [id]: value };
}

/** 去掉没填的键：未填＝没有这个键。 */
function cleaned(record: SiHu): SiHu {
  const kept = Object.entries(record).filter(
    ([, value]) =>
      value !== undefined &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0) &&
      !(typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0),
  );
  return Object.fromEntries(kept) as unknown as SiHu;
}
