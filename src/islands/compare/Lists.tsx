/** 四类清单，和不可比、停用、一直达标的条目。 */
import type { ComponentChildren } from 'preact';
import { itemLabel } from '../../domain/assessment/format.ts';
import {
  KIND_TEXT,
  LISTED_KINDS,
  type ChangeKind,
  type CompareCell,
  type CompareItem,
  type Comparison,
} from '../../domain/compare/model.ts';
import { KIND_NOTE, cellText } from '../../domain/compare/text.ts';

interface Props {
  readonly comparison: Comparison;
  readonly base: string;
}

const MORE_KINDS = ['incomparable', 'clear', 'excluded'] as const satisfies readonly ChangeKind[];

export function Lists({ comparison, base }: Props) {
  const { retired, terms, counts } = comparison;
  const list = (kind: ChangeKind, open: boolean) => (
    <Block key={kind} id={kind} title={KIND_TEXT[kind]} note={KIND_NOTE[kind]} count={counts[kind]} open={open}>
      <Rows comparison={comparison} items={comparison.items.filter((item) => item.kind === kind)} base={base} />
    </Block>
  );
  return (
    <section aria-labelledby="compare-items">
      <h3 id="compare-items">逐条看</h3>
      {LISTED_KINDS.map((kind) => list(kind, true))}
      {retired.length > 0 && (
        <Block
          id="retired"
          title={`停用的${terms.item}`}
          note="旧自评里有、现行标准没有的，列出当时的结论，不计分。"
          count={retired.length}
          open
        >
          <table class="stack compare-items">
            <tbody>
              {retired.map((item) => (
                <tr key={item.id}>
                  <th scope="row">{itemLabel(item).trim()}</th>
                  <td>
                    <Trail comparison={comparison} cells={item.cells} />
                  </td>
                  <td>{item.remark}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Block>
      )}
      {MORE_KINDS.map((kind) => list(kind, false))}
    </section>
  );
}

interface BlockProps {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly count: number;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

function Block({ id, title, note, count, open, children }: BlockProps) {
  return (
    <details class="compare-block" data-kind={id} open={open && count > 0}>
      <summary>
        <b>{title}</b>
        <span class="num">{count}条</span>
      </summary>
      <p class="small muted">{note}</p>
      {count === 0 ? <p>没有。</p> : children}
    </details>
  );
}

function Rows({ comparison, items, base }: Props & { readonly items: readonly CompareItem[] }) {
  return (
    <table class="stack compare-items">
      <thead>
        <tr>
          <th scope="col">{comparison.terms.item}</th>
          <th scope="col">各期结论</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <a href={base + item.href}>{itemLabel(item)}</a>
            </th>
            <td>
              <Trail comparison={comparison} cells={item.cells} />
            </td>
            <td>
              {item.kind === 'unchanged' && <b class="compare-trend">{item.kindText}</b>}
              {item.remark}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 一期接一期的结论。 */
function Trail({ comparison, cells }: { comparison: Comparison; cells: readonly CompareCell[] }) {
  return (
    <ol class="compare-trail">
      {comparison.periods.map(({ label, unit }, i) => {
        const cell = cells[i];
        return (
          cell && (
            <li key={label}>
              <span class="muted">{label}</span>
              <span data-state={cell.state}>{cellText(cell, unit)}</span>
            </li>
          )
        );
      })}
    </ol>
  );
}
