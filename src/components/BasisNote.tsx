/** 算式旁边的依据：简称链到依据页，后面写核验程度。 */
export interface BasisNoteLink {
  readonly label: string;
  /** 已带部署前缀。 */
  readonly href: string;
  readonly level: string;
}

export function BasisNote({ link }: { link: BasisNoteLink }) {
  return (
    <span class="cite">
      <a href={link.href}>{link.label}</a>·{link.level}
    </span>
  );
}
