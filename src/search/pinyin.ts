/** 汉字 → 无声调音节。多音字按词钉住（synonyms.md G3）；字表是数据，换成别的读音库只需另给一个 Reader。 */

/** 一串文字的读音，一字一项；字母、数字原样一字一项，认不得的字是空串。 */
export type Reader = (text: string) => string[];

/** 多音词：词 → 各字的音。只列字表里的常用音不合的。 */
const PINNED: readonly (readonly [string, string])[] = [
  ['双重', 'shuang chong'],
  ['重温', 'chong wen'],
  ['重新', 'chong xin'],
  ['会计', 'kuai ji'],
  ['给予', 'ji yu'],
  ['出差', 'chu chai'],
  ['组长', 'zu zhang'],
  ['部长', 'bu zhang'],
  ['处长', 'chu zhang'],
  ['科长', 'ke zhang'],
  ['成长', 'cheng zhang'],
  ['银行', 'yin hang'],
  ['调整', 'tiao zheng'],
  ['协调', 'xie tiao'],
  ['薄弱', 'bo ruo'],
  ['模板', 'mu ban'],
];

/** 由“音节＋字”的表建读音函数。 */
export function createReader(table: string): Reader {
  const sounds = new Map<string, string>();
  for (const entry of table.trim().split(/\s+/)) {
    const sound = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (const char of entry.slice(sound.length)) sounds.set(char, sound);
  }
  return (text) => {
    const out = Array.from(text, (char) => (/[a-z\d]/.test(char) ? char : (sounds.get(char) ?? '')));
    for (const [word, reading] of PINNED) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        out.splice(at, word.length, ...reading.split(' '));
    }
    return out;
  };
}

/** 只留下 wanted 里有的音节：别的音同站内的名称对不上，不必下载。 */
export function trimTable(table: string, wanted: ReadonlySet<string>): string {
  return table
    .trim()
    .split(/\s+/)
    .filter((entry) => wanted.has(/^[a-z]+/.exec(entry)?.[0] ?? ''))
    .join(' ');
}

const FUZZY: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^[nl]/, 'l'],
  [/^h(?=u)/, 'f'],
  [/([aei])ng$/, '$1n'],
];

/** 模糊音：平翘舌、n/l、前后鼻音、f/h 不分。只在没有结果时用。 */
export function blur(syllable: string): string {
  return FUZZY.reduce((text, [from, to]) => text.replace(from, to), syllable);
}

/** 一段键入：汉字已换成完整音节；字母是还没拼完的，可以只打声母或首字母。 */
export interface Unit {
  text: string;
  whole: boolean;
}

/** 查询 → 单元：汉字一字一个，连着的字母、数字合成一个。 */
export function toUnits(text: string, read: Reader): Unit[] {
  const sounds = read(text);
  const units: Unit[] = [];
  Array.from(text).forEach((char, index) => {
    const last = units[units.length - 1];
    if (!/[a-z\d]/.test(char)) units.push({ text: sounds[index] ?? '', whole: true });
    else if (last && !last.whole) last.text += char;
    else units.push({ text: char, whole: false });
  });
  return units;
}

/**
 * 从 syllables 的 from 处起逐音对照键入的字母：每个音至少打一个字母，可以只打开头几个。
 * 还回用掉几个音，对不上是 0；letters 全部用完才算。
 */
function consume(letters: string, syllables: readonly string[], from: number): number {
  const walk = (at: number, index: number): number => {
    if (at === letters.length) return index - from;
    const syllable = syllables[index];
    if (syllable === undefined || syllable === '') return 0;
    let same = 0;
    while (same < syllable.length && letters.charAt(at + same) === syllable.charAt(same)) same += 1;
    for (let take = same; take > 0; take -= 1) {
      const used = walk(at + take, index + 1);
      if (used > 0) return used;
    }
    return 0;
  };
  return walk(0, from);
}

/** 键入的单元能不能从 syllables 的 from 处对上；还回用掉几个音，对不上是 0。 */
export function matchUnits(units: readonly Unit[], syllables: readonly string[], from: number): number {
  let at = from;
  for (const unit of units) {
    const used = unit.whole
      ? Number(unit.text !== '' && unit.text === syllables[at])
      : consume(unit.text, syllables, at);
    if (used === 0) return 0;
    at += used;
  }
  return at - from;
}
