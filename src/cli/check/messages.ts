/** 把 zod 与 YAML 的报错翻成编辑看得懂的中文。 */
import type { ErrorCode } from 'yaml';
import type { z } from 'zod';

const TYPE_NAME: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每条以 - 开头）',
  object: '一组“字段: 值”',
};

/** 给 z.config 的 customError：返回 undefined 时用 zod 自带的中文。格式里自己写了 error 的不经过这里。 */
export function describeIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return describeType(String(issue.expected), issue.input);
    case 'too_small':
      return issue.origin === 'number'
        ? `要${issue.inclusive ? '不小于' : '大于'}${String(issue.minimum)}，现在是${String(issue.input)}`
        : describeLength(issue.exact ? '应当正好' : '至少', issue.minimum, issue.origin, issue.input);
    case 'too_big':
      return issue.origin === 'number'
        ? `要${issue.inclusive ? '不大于' : '小于'}${String(issue.maximum)}，现在是${String(issue.input)}`
        : describeLength(issue.exact ? '应当正好' : '最多', issue.maximum, issue.origin, issue.input);
    case 'invalid_value':
      return `只能是${issue.values.map((v) => (v === '' ? '""' : String(v))).join('、')}，现在是“${String(issue.input)}”`;
    case 'not_multiple_of':
      return `要是${String(issue.divisor)}的倍数，现在是${String(issue.input)}`;
    case 'invalid_format':
      if (issue.format === 'url') return `网址写法不对：“${String(issue.input)}”`;
      if (issue.format === 'starts_with') return `要以“${String(issue['prefix'])}”开头，现在是“${String(issue.input)}”`;
      return issue.format === 'regex'
        ? `写法不合规定的样式：“${String(issue.input)}”（样式 ${String(issue['pattern'])}）`
        : undefined;
    default:
      return undefined;
  }
}

function describeType(expected: string, input: unknown): string {
  if (input === undefined) return '缺这一项';
  const actual = input === null ? '空的' : (TYPE_NAME[Array.isArray(input) ? 'array' : typeof input] ?? typeof input);
  const advice =
    expected !== 'string' || input === null
      ? ''
      : typeof input === 'object'
        ? '；文字里有半角冒号的，整句加引号'
        : '；编号、日期这类要加引号';
  return `要写成${TYPE_NAME[expected] ?? expected}，现在是${actual}${advice}`;
}

function describeLength(limit: string, count: number | bigint, origin: string, input: unknown): string {
  const unit = origin === 'string' ? '个字' : '条';
  return `${limit}${String(count)}${unit}，现在${String((input as ArrayLike<unknown>).length)}${unit}`;
}

const YAML_TEXT: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: '缩进不对，与上下文对不齐',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符（Tab）',
  DUPLICATE_KEY: '同一处写了两个同名字段',
  MISSING_CHAR: '少了符号：引号、括号要成对，冒号、逗号后面要有空格',
  UNEXPECTED_TOKEN: '多出了不该有的符号，或者引号、括号没有配对',
  BAD_SCALAR_START: '文字不能以这个符号开头，请给整句加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，请给文字加引号',
  BLOCK_IN_FLOW: '花括号、方括号里不能另起列表',
  MULTILINE_IMPLICIT_KEY: '字段名后面少了冒号，或者文字断成了两行',
  BAD_ALIAS: '文字以 * 或 & 开头要加引号',
  BAD_DQ_ESCAPE: '双引号里的反斜线写法不对，改用单引号',
  KEY_OVER_1024_CHARS: '字段名太长，多半是少了冒号或引号',
  MULTIPLE_DOCS: '一个文件里不能有两段 ---',
};

export function describeYamlError(code: ErrorCode, original: string): string {
  return `YAML 写法有误：${YAML_TEXT[code] ?? original.split('\n')[0] ?? code}`;
}
