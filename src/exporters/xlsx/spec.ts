/** 工作表的内容，与怎么写成 XML 无关；共享字符串各表共用一份。 */
import { XML_HEAD } from '../opc.ts';
import { escapeXml } from '../text.ts';

export interface Column {
  readonly title: string;
  /** 列宽，按半角字数。 */
  readonly width: number;
  readonly align?: 'left' | 'center';
  /** 下拉选项。 */
  readonly choices?: readonly string[];
}

export interface SheetSpec {
  readonly name: string;
  readonly title: string;
  /** 题下一行：支部、期次、标准。 */
  readonly lead: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** 表后的说明：名目与内容。 */
  readonly tail?: readonly (readonly [string, string])[];
}

/** 共享字符串：同样的文字只存一次。 */
export class SharedStrings {
  readonly #indexes = new Map<string, number>();

  /** 文字的序号。 */
  index(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  xml(): string {
    const items = Array.from(this.#indexes.keys(), (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
