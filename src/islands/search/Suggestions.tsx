/** 输入建议：一行词条，点或按下键选。占一行固定的高度，出没都不推动下面的结果。 */
import type { Suggestion } from '../../search/lexicon.ts';

export const SUGGESTIONS_ID = 'search-suggestions';
export const optionId = (index: number) => `search-suggestion-${String(index)}`;

interface Props {
  items: readonly Suggestion[];
  /** 键盘停在第几条；没有是 -1。 */
  active: number;
  onPick: (item: Suggestion) => void;
}

export function Suggestions({ items, active, onPick }: Props) {
  return (
    <div class="search-suggest">
      <ul id={SUGGESTIONS_ID} role="listbox" aria-label="建议" hidden={items.length === 0}>
        {items.map((item, index) => (
          <li
            key={item.text}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // 按下时不让输入框失焦，不然建议先没了，点不中。
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(item)}
          >
            {item.text}
            {item.via !== '' && <span class="muted">（{item.via}）</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
