/** 字面对不上时，一个查询与一个名称像不像：拼音、首字母、同音、形近、颠倒、多字漏字。 */
import { matchUnits, type Unit } from './pinyin.ts';

/** 查询的几种写法，比名称时用。 */
export interface Reading {
  key: string;
  units: Unit[];
  shape: string;
  /** 各字排好序，认颠倒的词。 */
  sorted: string;
}

/** 一个名称：规范主题名、别名、相关词或页名。 */
export interface Name {
  text: string;
  key: string;
  route: 'term' | 'alias' | 'related' | 'title';
  /** 换成什么去检索：规范主题名，或页名。 */
  target: string;
  /** 属于哪个主题；页名没有，是空串。 */
  term: string;
  places: readonly string[];
  syllables: string[];
  shape: string;
  sorted: string;
  /** 模糊音的读音，空格隔开。 */
  blurred: string;
}

/** 0—1，越像越大；不像是 0。相关词不参加猜。 */
export function compareNames(asked: Reading, name: Name): number {
  const { key } = asked;
  if (name.route === 'related' || key.length < 2 || name.key.length < 2) return 0;
  return Math.max(bySound(asked, name), byShape(asked, name), key.length < 3 ? 0 : byLetters(asked, name));
}

/** 拼音全拼、首字母、混着打、同音误写。 */
function bySound({ units, key }: Reading, { syllables, key: own }: Name): number {
  const letters = units.reduce((sum, unit) => sum + (unit.whole ? 0 : unit.text.length), 0);
  const spelled = letters > 0;
  const sounds = units.filter((unit) => unit.whole).length;
  // 首字母两个碰撞太多；单打数字归字面，不归拼音。
  if (syllables.length === 0) return 0;
  if (spelled && sounds === 0 && (letters < 3 || /\d/.test(key))) return 0;
  const used = matchUnits(units, syllables, 0);
  if (used > 0) {
    const share = used / syllables.length;
    if (spelled) {
      const typed = syllables.slice(0, used).join('').length;
      const complete = (letters + sounds * 3) / Math.max(1, typed);
      return share === 1 ? Math.min(0.97, 0.85 + 0.12 * Math.min(1, complete)) : used < 2 ? 0 : 0.35 + 0.4 * share;
    }
    if (share === 1) return 0.9;
    if (used >= 3) return 0.35 + 0.4 * share;
  }
  if (spelled && letters < 4) return 0;
  // 名称中间的一段；至少三个音，两个音的同音太多。
  for (let from = 1; from < syllables.length; from += 1) {
    const length = matchUnits(units, syllables, from);
    if (length >= 3 || (length === 2 && letters >= 5)) return 0.3 + (0.35 * length) / syllables.length;
  }
  return spelled ? 0 : soundInside(units, syllables, own);
}

/** 名称的读音在查询中间：“民主平议谁来主持”。 */
function soundInside(units: readonly Unit[], syllables: readonly string[], own: string): number {
  if (own.length < 3 || syllables.length >= units.length) return 0;
  for (let from = 0; from + syllables.length <= units.length; from += 1) {
    if (syllables.every((syllable, index) => syllable !== '' && units[from + index]?.text === syllable))
      return 0.4 + (0.45 * syllables.length) / units.length;
  }
  return 0;
}

function byShape({ shape, key }: Reading, name: Name): number {
  if (shape === name.shape && key !== name.key) return 0.88;
  if (name.shape.length >= 3 && shape.includes(name.shape)) return 0.4 + (0.45 * name.shape.length) / shape.length;
  return shape.length >= 3 && name.shape.includes(shape) ? 0.3 + (0.4 * shape.length) / name.shape.length : 0;
}

/** 颠倒、漏一两个字、多一个字、错一个字。 */
function byLetters({ key, sorted }: Reading, name: Name): number {
  const own = name.key;
  if (own.length < 3) return 0;
  if (sorted === name.sorted) return 0.85;
  if (key.length < own.length && key.charAt(0) === own.charAt(0) && isWithin(key, own))
    return key.length / own.length >= 0.5 ? 0.4 + (0.4 * key.length) / own.length : 0;
  if (own.length >= 4 && own.length === key.length - 1 && isWithin(own, key)) return 0.7;
  return own.length >= 4 && own.length === key.length && differences(own, key) === 1 ? 0.6 : 0;
}

/** short 的字按先后都在 long 里。 */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at += 1;
  return at === short.length;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) if (a.charAt(i) !== b.charAt(i)) count += 1;
  return count;
}
