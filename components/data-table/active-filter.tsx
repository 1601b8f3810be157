import { Icon } from "@/components/ui/icon";

type Props = { text: string; removeLabel: string; href: string };

/** A filter that came from elsewhere, a chart or a report: "Filtrerat: Vunnet ×". */
export function ActiveFilter({ text, removeLabel, href }: Props) {
  return (
    <a className="chip chip-on" href={href} data-keep-scroll="">
      {text}
      <span className="vh"> – {removeLabel}</span>
      <Icon name="x" />
    </a>
  );
}
