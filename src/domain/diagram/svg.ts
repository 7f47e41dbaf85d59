/** 步骤图的 SVG 内容（不含 svg 标签）：只用线、框、圆和文字，不用颜色表意，黑白打印一样清楚。 */
import { GAP, type DiagramLayout, type DiagramLine, type DiagramRow } from './layout.ts';

/** 类名在 styles/handbook.css：t 步骤名，n 序号，w 时限，h 栏名，其余为小字。 */
export function svgContent(layout: DiagramLayout): string {
  const { rows, heads } = layout;
  const [first, ...others] = heads;
  const named = first ? `<g class="w h">${text(first)}</g><g class="h">${others.map(text).join('')}</g>` : '';
  return named + rows.map((row, i) => rowShapes(row, layout, i < rows.length - 1)).join('') + texts(rows);
}

function rowShapes({ top, height, number, yields }: DiagramRow, { box }: DiagramLayout, more: boolean): string {
  const middle = Math.round(top + height / 2);
  const right = box.left + box.width;
  const axis = box.left + 22;
  const bottom = Math.round(top + height);
  const arrow = more ? `<path d="M${axis} ${bottom}v${GAP - 6}m-4 0h8l-4 6z"/>` : '';
  const link = yields.length > 0 ? `<path class="d" d="M${right} ${middle}h14"/>` : '';
  return (
    `<rect x="${box.left}" y="${Math.round(top)}" width="${box.width}" height="${Math.round(height)}" rx="3"/>` +
    `<circle cx="${axis}" cy="${middle}" r="13"/>` +
    `<text class="n" x="${axis}" y="${middle + 5}">${number}</text>${arrow}${link}`
  );
}

function texts(rows: readonly DiagramRow[]): string {
  const group = (name: string, lines: readonly DiagramLine[]) =>
    lines.length === 0 ? '' : `<g class="${name}">${lines.map(text).join('')}</g>`;
  return (
    group(
      't',
      rows.flatMap((row) => row.title),
    ) +
    group(
      's',
      rows.flatMap((row) => [...row.detail, ...row.yields]),
    ) +
    group(
      'w',
      rows.flatMap((row) => row.when),
    )
  );
}

function text({ text: content, x, y }: DiagramLine): string {
  return `<text x="${x}" y="${y}">${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
