import { useSignal } from '@preact/signals';
import {
  FIELD_TEXT,
  fieldText,
  type LedgerChange,
  type LedgerConflict,
  type LedgerImport,
  type Place,
} from '../../domain/ledger-import/model.ts';
import type { Scheme } from '../../domain/standard/model.ts';

/** off 为不要的改动，picked 为冲突里选了第几种；都是序号。 */
export interface Choices {
  readonly off: ReadonlySet<number>;
  readonly picked: ReadonlyMap<number, number>;
}

interface Props {
  name: string;
  result: LedgerImport;
  terms: Scheme['terms'];
  onApply: (choices: Choices) => void;
  onCancel: () => void;
}

const placeText = ({ sheet, row }: Place): string => `${sheet}第${row}行`;

/** 读回之前先看：改动逐条可勾，冲突要选，没对上的行全部列出。 */
export function Preview({ name, result, terms, onApply, onCancel }: Props) {
  const { changes, conflicts, unmatched, same, notes, skipped, warnings, problem } = result;
  const off = useSignal<ReadonlySet<number>>(new Set());
  const picked = useSignal<ReadonlyMap<number, number>>(new Map());
  const count = changes.length - off.value.size + picked.value.size;
  const toggle = (index: number, on: boolean) => {
    const next = new Set(off.value);
    if (on) next.delete(index);
    else next.add(index);
    off.value = next;
  };
  const pick = (index: number, option: number) => {
    const next = new Map(picked.value);
    if (option < 0) next.delete(index);
    else next.set(index, option);
    picked.value = next;
  };
  return (
    <div class="import-preview">
      <p role="status">
        “{name}”：{changes.length}处改动，{conflicts.length}处前后不一，{unmatched.length}处没对上，{same}
        行没有改动，{notes.length}行是题目、表头、表后说明
        {skipped.length > 0 && `和不读回的表（${skipped.join('、')}，请在页面上改）`}。
      </p>
      {problem && <p class="alert">{problem}</p>}
      {warnings.length > 0 && <p class="note">请先核对：{warnings.join('；')}。</p>}
      {changes.length > 0 && <Changes changes={changes} terms={terms} off={off.value} toggle={toggle} />}
      {conflicts.length > 0 && (
        <p class="note">
          下面{conflicts.length}处，几张表写得不一样。以前读过这个文件的，多半是别的表里还是旧的，选“不改”就行。
        </p>
      )}
      {conflicts.map((conflict, i) => (
        <Conflict
          key={`${conflict.item} ${conflict.field}`}
          conflict={conflict}
          picked={picked.value.get(i) ?? -1}
          name={`conflict-${i}`}
          onPick={(option) => pick(i, option)}
        />
      ))}
      {unmatched.length > 0 && (
        <details class="import-unmatched" open={unmatched.length <= 20}>
          <summary>没对上的{unmatched.length}处，没有读入，请自己处理</summary>
          <ul class="small">
            {unmatched.map((entry, i) => (
              <li key={i}>
                {placeText(entry)}：{entry.why}。原文：{entry.text}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button
          type="button"
          class="button button-primary"
          disabled={count === 0}
          onClick={() => onApply({ off: off.value, picked: picked.value })}
        >
          照此更新
        </button>
        <button type="button" class="button" onClick={onCancel}>
          不更新
        </button>
        <span class="small muted">　会写入{count}处</span>
      </p>
    </div>
  );
}

interface ChangesProps {
  changes: readonly LedgerChange[];
  terms: Scheme['terms'];
  off: ReadonlySet<number>;
  toggle: (index: number, on: boolean) => void;
}

function Changes({ changes, terms, off, toggle }: ChangesProps) {
  return (
    <div class="table-wrap">
      <table class="stack">
        <caption>改动（去掉勾的不写入）</caption>
        <thead>
          <tr>
            <th scope="col">{terms.item}</th>
            <th scope="col">栏目</th>
            <th scope="col">现在</th>
            <th scope="col">改为</th>
            <th scope="col">出处</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => (
            <tr key={`${change.item} ${change.field}`}>
              <th scope="row">
                <label class="check-line">
                  <input
                    type="checkbox"
                    checked={!off.has(i)}
                    aria-label={`${change.item} ${FIELD_TEXT[change.field]}改为${fieldText(change.field, change.after)}`}
                    onChange={(event) => toggle(i, event.currentTarget.checked)}
                  />
                  <span>
                    {change.item} {change.title}
                  </span>
                </label>
              </th>
              <td data-label="栏目">{FIELD_TEXT[change.field]}</td>
              <td data-label="现在" class="import-text">
                {fieldText(change.field, change.before)}
              </td>
              <td data-label="改为" class="import-text">
                {fieldText(change.field, change.after)}
                {change.note && <span class="small import-check">（{change.note}）</span>}
              </td>
              <td data-label="出处" class="small">
                {[change, ...change.also].map(placeText).join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ConflictProps {
  conflict: LedgerConflict;
  picked: number;
  name: string;
  onPick: (option: number) => void;
}

function Conflict({ conflict, picked, name, onPick }: ConflictProps) {
  const { item, title, field, before, options } = conflict;
  return (
    <fieldset class="plain import-conflict">
      <legend>
        {item} {title}的{FIELD_TEXT[field]}，以哪一处为准
      </legend>
      {options.map((option, i) => (
        <label class="check-line" key={option.after}>
          <input type="radio" name={name} checked={picked === i} onChange={() => onPick(i)} />
          <span class="import-text">
            {fieldText(field, option.after)}
            <small class="muted">
              {[option, ...option.also].map(placeText).join('、')}
              {option.note && `，${option.note}`}
            </small>
          </span>
        </label>
      ))}
      <label class="check-line">
        <input type="radio" name={name} checked={picked < 0} onChange={() => onPick(-1)} />
        <span class="import-text">不改，仍为{fieldText(field, before)}</span>
      </label>
    </fieldset>
  );
}
