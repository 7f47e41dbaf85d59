import { writeBack, type FileTarget } from '../../storage/write-back.ts';
import type { Session } from './session-model.ts';

/** 选过一次的文件，之后直接写回。 */
let target: FileTarget | null = null;

export async function run(session: Session): Promise<void> {
  const prepared = await session.prepare();
  if (!prepared) return;
  const { content, name } = prepared.json();
  const result = await writeBack(target, name, content);
  if (!result.ok) {
    if (result.message) session.alert.value = { text: result.message };
    return;
  }
  target = result.target;
  await session.markFileSaved(`已写回：${result.target.name}`);
}
