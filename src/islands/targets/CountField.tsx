import type { Signal } from '@preact/signals';
import { isEmptyText, parseCount, type Count } from '../../domain/numbers/count.ts';

/** 一个个数输入框：text 为填的原文，没动过为 null。 */
export interface CountInput {
  readonly id: string;
  readonly label: string;
  /** 报错时的叫法，不带括注。 */
  readonly name: string;
  readonly hint?: string;
  readonly min: number;
  readonly max: number;
  readonly required: boolean;
  readonly text: Signal<string | null>;
}

/** 选填的空着不算错，返回 null。 */
export function readCount({ text, name, min, max, required }: CountInput): Count | null {
  const value = text.value ?? '';
  if (!required && isEmptyText(value)) return null;
  return parseCount(value, name, { min, max });
}

/** message 为另外查出的错（例如已有数大于总数）；没动过的必填框先不报错。 */
export function CountField({ input, message = '' }: { input: CountInput; message?: string }) {
  const { id, label, hint, text } = input;
  const count = readCount(input);
  const error = text.value !== null && count && !count.ok ? count.message : message;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="tg-field">
      <label for={id}>{label}</label>
      {hint && (
        <span class="small muted" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        class="input num"
        id={id}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={20}
        value={text.value ?? ''}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
