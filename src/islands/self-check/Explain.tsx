import type { ExplainLine } from '../../domain/assessment/explain.ts';

/** 把一个数摊开：一行一项，能跳到条目的带链接。 */
export function ExplainLines({ lines }: { lines: readonly ExplainLine[] }) {
  return (
    <dl class="explain-lines">
      {lines.map((line, index) => (
        <div key={index}>
          <dt>{line.ref ? <a href={`#${line.ref}`}>{line.label}</a> : line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}
