/** 步骤图的文字说明：有几步、从哪里到哪里；每一步的内容以图下的编号步骤为准。 */
import type { DiagramStep } from './layout.ts';

export function diagramSummary(steps: readonly DiagramStep[]): string {
  const first = steps[0]?.title ?? '';
  const last = steps[steps.length - 1]?.title ?? '';
  return `共${String(steps.length)}步，从“${first}”到“${last}”。`;
}
