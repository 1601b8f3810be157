import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { OverdueDate } from "@/components/ui/overdue-date";
import type { PresentedCard } from "@/lib/board/present-board";

export type CardTexts = { late: string; own: string };
type Props = { card: PresentedCard; texts: CardTexts; mayWrite: boolean };

/** A case on the board. Its menu is a page of its own, which the board's script unfolds in place. */
export function BoardCard({ card, texts, mayWrite }: Props) {
  const { id, href, number, title, customer, value, probability, probabilityIsOwn, day, owner, menu } = card;
  return (
    <li id={`card-${id}`} className="board-card" data-card={id}>
      <div className="board-card-head">
        <a className="main" href={href} draggable="false">
          {title}
        </a>
        {mayWrite && (
          <a
            className="board-menu"
            href={menu.href}
            aria-label={menu.label}
            aria-haspopup="menu"
            draggable="false"
            data-keep-scroll=""
            data-card-menu=""
          >
            <Icon name="ellipsis" />
          </a>
        )}
      </div>
      <p className="meta">
        {number}
        {customer && ` · ${customer}`}
      </p>
      <div className="board-card-foot">
        {value && <span className="board-value">{value}</span>}
        <span className="meta tabular-nums" title={probabilityIsOwn ? texts.own : undefined}>
          {probability}
          {probabilityIsOwn && <span className="vh"> {texts.own}</span>}
        </span>
        <span className="end">
          {day && (
            <span className="meta" title={day.label}>
              <span className="vh">{day.label}</span>
              <span aria-hidden="true">
                {day.isLate ? <OverdueDate date={day.text} lateText="" /> : day.text}
              </span>
              {day.isLate && <span className="vh"> {texts.late}</span>}
            </span>
          )}
          {owner && <Avatar name={owner} />}
        </span>
      </div>
    </li>
  );
}
