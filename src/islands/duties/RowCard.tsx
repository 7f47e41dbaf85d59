/** 一条任务：九栏，问题写在那一栏下面。 */
import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { checkRow } from '../../domain/duties/check.ts';
import { KINDS, kindOf, LEVELS, levelOf, PROGRESS, type DutyField } from '../../domain/duties/model.ts';
import { screenRow } from '../../domain/duties/privacy.ts';
import type { DutyState, RowState } from './state.ts';

/** 离开一行时等按下的鼠标先抬起：提示一出现下面就下移，正要点的按钮会从指针底下跑掉。 */
const SETTLE_MS = 300;

interface Props {
  state: DutyState;
  row: RowState;
  number: number;
  disabled: boolean;
  onRemove: (row: RowState, number: number) => void;
}

const CHOICES = {
  level: { list: LEVELS, read: levelOf },
  kind: { list: KINDS, read: kindOf },
  progress: { list: PROGRESS, read: (text: string) => PROGRESS.find((one) => one === text) ?? null },
} as const;

export function RowCard({ state, row, number, disabled, onRemove }: Props) {
  const root = useRef<HTMLFieldSetElement>(null);
  const issues = useComputed(() => {
    const data = row.data.value;
    return checkRow(data, state.method.value).filter(({ level }) => level === 'error' || row.left.value);
  });
  const findings = useComputed(() => screenRow(row.data.value));
  const data = row.data.value;

  useEffect(() => {
    if (state.focus.value !== row.id) return;
    state.focus.value = null;
    root.current?.querySelector<HTMLInputElement>('input')?.focus();
  }, []);

  const id = (field: DutyField) => `du-${row.id}-${field}`;
  const shared = (field: DutyField) => {
    const own = issues.value.filter((issue) => issue.field === field);
    return {
      id: id(field),
      class: 'input',
      'aria-invalid': own.some((issue) => issue.level === 'error') ? ('true' as const) : undefined,
      'aria-describedby': own.length > 0 ? `${id(field)}-note` : undefined,
    };
  };
  const note = (field: DutyField) => {
    const own = issues.value.filter((issue) => issue.field === field);
    if (own.length === 0) return null;
    const hard = own.some((issue) => issue.level !== 'hint');
    return (
      <p class={hard ? 'field-error' : 'small muted du-hint'} id={`${id(field)}-note`}>
        {own.map((issue) => issue.message).join('；')}
      </p>
    );
  };
  const text = (field: DutyField, label: string, extra: { class?: string; numeric?: boolean } = {}) => (
    <div class={extra.class ? `du-cell ${extra.class}` : 'du-cell'}>
      <label for={id(field)}>{label}</label>
      <input
        {...shared(field)}
        type="text"
        maxLength={300}
        autocomplete="off"
        inputMode={extra.numeric ? 'decimal' : 'text'}
        value={data[field]}
        onInput={(event) => state.edit(row, field, event.currentTarget.value)}
      />
      {note(field)}
    </div>
  );
  const choice = (field: keyof typeof CHOICES, label: string) => {
    const { list, read } = CHOICES[field];
    const known = read(data[field]);
    return (
      <div class="du-cell">
        <label for={id(field)}>{label}</label>
        <select
          {...shared(field)}
          value={known ?? data[field]}
          onChange={(event) => state.edit(row, field, event.currentTarget.value)}
        >
          <option value="">请选</option>
          {data[field] !== '' && known === null && <option value={data[field]}>{data[field]}（认不出）</option>}
          {list.map((one) => (
            <option value={one} key={one}>
              {one}
            </option>
          ))}
        </select>
        {note(field)}
      </div>
    );
  };

  return (
    <fieldset
      class="du-row"
      disabled={disabled}
      ref={root}
      onFocusOut={(event) => {
        if (root.current?.contains(event.relatedTarget as Node | null)) return;
        setTimeout(() => (row.left.value = true), SETTLE_MS);
      }}
    >
      <legend>第{number}行</legend>
      <div class="du-grid">
        {text('title', '任务名称', { class: 'du-wide' })}
        {text('source', '来源文件')}
        {choice('level', '主体层级')}
        {choice('kind', '共性／个性')}
        {text('weight', '权重', { numeric: true })}
        {text('standard', '完成标准', { class: 'du-wide' })}
        {text('owner', '责任人（只写职务）')}
        {text('due', '时限')}
        {choice('progress', '进度')}
        <div class="du-cell du-remove">
          <button type="button" class="button button-quiet" onClick={() => onRemove(row, number)}>
            删去<span class="visually-hidden">第{number}行</span>
          </button>
        </div>
      </div>
      {findings.value.map((finding) => (
        <p class={finding.level === 'block' ? 'field-error' : 'small muted du-hint'} key={finding.message}>
          {finding.message}，请删去{finding.level === 'block' ? '后再导出' : '或核对'}
        </p>
      ))}
    </fieldset>
  );
}
