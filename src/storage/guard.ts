/**
 * 外来文本进 schema 之前的防线：层数、键名、数量。
 * 依据自评文件实际不过六层、每层不过百余键，上限放宽到仍能挡住恶意构造的程度。
 */

export const MAX_DEPTH = 20;
const MAX_KEYS_PER_OBJECT = 1000;
const MAX_VALUES = 200_000;

/** 这几个键能改写对象原型，任何一层出现都整个拒收。 */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** 只数括号，不解析：在 JSON.parse 之前用，免得极深的嵌套把解析器的栈撑爆。 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === BACKSLASH) i += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) {
      inString = true;
    } else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

/**
 * 查解析后的值里有没有不该有的东西。
 * @returns 一句中文说明；没有问题为 null。层数须已用 isTooDeep 查过。
 */
export function findHostile(root: unknown): string | null {
  let seen = 0;
  const visit = (value: unknown): string | null => {
    seen += 1;
    if (seen > MAX_VALUES) return '内容的项数远多于一份自评文件。';
    if (typeof value !== 'object' || value === null) return null;
    const keys = Object.keys(value);
    if (!Array.isArray(value) && keys.length > MAX_KEYS_PER_OBJECT) return '有一处的键过多。';
    for (const key of keys) {
      if (FORBIDDEN_KEYS.has(key)) return `出现了不允许的键“${key}”。`;
      const found = visit((value as Record<string, unknown>)[key]);
      if (found) return found;
    }
    return null;
  };
  return visit(root);
}
