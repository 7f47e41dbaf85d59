/** 照版式生成的通报一类（Word）：公文版面，要填的地方用〔〕标出。 */
import type { LetterLayout } from '../../schemas/form-layout.ts';
import { blank, body, heading1, notes, signature, titleLines } from './blocks.ts';
import { LINE, TRACKING } from './page.ts';
import { packDocx } from './package.ts';
import { paragraph, run } from './wml.ts';

export function letterDocx(title: string, layout: LetterLayout): Promise<Blob> {
  const parts = [
    titleLines(layout.title),
    blank(),
    paragraph(run(layout.to, { size: 32, tracking: TRACKING }), { line: LINE, align: 'left' }),
    body(layout.opening),
    ...layout.sections.map(({ heading, text }, i) => heading1(i + 1, heading) + body(text)),
    blank(),
    blank(),
    signature(layout.signature, '〔年月日〕'),
    notes([`来源与口径：${layout.notes.join('；')}。`]),
  ];
  return packDocx({ title, body: parts.join(''), label: '' });
}
