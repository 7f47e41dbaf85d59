/** 每个标准条目至少有一个手册流程服务它，流程指到的条目都存在。 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from '../../src/content-files.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Workflow {
  readonly id: string;
  readonly items: readonly string[];
}

/** 标准目录下全部条目编号，附所在文件，报错时好找。 */
function readItems(): { id: string; file: string }[] {
  return listFiles(ROOT, 'content/standards', '.mdx').flatMap((file) => {
    const { items } = readSource(ROOT, file).data as { items: { id: string }[] };
    return items.map(({ id }) => ({ id, file }));
  });
}

function readWorkflows(): Workflow[] {
  return listFiles(ROOT, 'content/handbook', '.mdx').map((file) => {
    const data = readSource(ROOT, file).data as { id: string; items?: string[] };
    return { id: data.id, items: data.items ?? [] };
  });
}

/** 没有流程的条目。 */
function unserved(items: readonly { id: string }[], workflows: readonly Workflow[]): string[] {
  const served = new Set(workflows.flatMap((w) => w.items));
  return items.map(({ id }) => id).filter((id) => !served.has(id));
}

const items = readItems();
const workflows = readWorkflows();

describe('标准条目和工作流程', () => {
  it('读到全部四套条目和全部流程', () => {
    const count = (folder: string) => items.filter(({ file }) => file.startsWith(`content/standards/${folder}/`)).length;
    expect(['wuhua', 'liuhua', 'liuxing', 'fufen'].map(count)).toEqual([58, 27, 30, 19]);
    expect(workflows).toHaveLength(60);
  });

  it('流程编号从 W01 排起，不缺不重', () => {
    const expected = workflows.map((_, index) => `W${String(index + 1).padStart(2, '0')}`);
    expect(workflows.map(({ id }) => id).sort()).toEqual(expected);
  });

  it('每个条目至少有一个流程', () => {
    expect(unserved(items, workflows)).toEqual([]);
  });

  it('流程里写的条目都存在，同一页不重复', () => {
    const known = new Set(items.map(({ id }) => id));
    expect(workflows.flatMap((w) => w.items.filter((id) => !known.has(id)).map((id) => `${w.id} ${id}`))).toEqual([]);
    expect(workflows.filter((w) => new Set(w.items).size !== w.items.length)).toEqual([]);
  });

  it.each(items)('$id 从流程里拿掉就查得出', ({ id }) => {
    const without = workflows.map((w) => ({ ...w, items: w.items.filter((item) => item !== id) }));
    expect(unserved(items, without)).toContain(id);
  });
});
