import { Icon } from "@/components/ui/icon";
import { Plain } from "@/components/ui/plain";
import type { PresentedColumn } from "@/lib/board/present-board";
import { BoardCard, type CardTexts } from "./board-card";

type Props = { columns: PresentedColumn[]; label: string; texts: CardTexts; mayWrite: boolean };

/** A column a status, as plain markup: six columns of fifty cards cost the browser no script. */
export function BoardColumns({ columns, label, texts, mayWrite }: Props) {
  return (
    <Plain>
      <ol className="board" aria-label={label} data-board="">
        {columns.map((column) => (
          <li
            key={column.id}
            id={`column-${column.id}`}
            className={
              column.kind === "won" || column.kind === "lost" ? "board-column board-narrow" : "board-column"
            }
            data-status={column.id}
            data-kind={column.kind}
            data-count={column.count}
            data-name={column.name}
          >
            <ColumnHead column={column} />
            <ol className="board-cards" aria-label={column.name} data-cards="">
              {column.top && (
                <li className="board-step">
                  <a className="link" href={column.top.href} data-keep-scroll="">
                    {column.top.label}
                  </a>
                </li>
              )}
              {column.cards.map((card) => (
                <BoardCard key={card.id} card={card} texts={texts} mayWrite={mayWrite} />
              ))}
              {column.cards.length === 0 && <li className="board-empty meta">{column.empty}</li>}
              {column.more && (
                <li className="board-step">
                  <a className="btn btn-small btn-wide" href={column.more.href} data-keep-scroll="">
                    {column.more.label}
                  </a>
                </li>
              )}
            </ol>
          </li>
        ))}
      </ol>
    </Plain>
  );
}

function ColumnHead({ column }: { column: PresentedColumn }) {
  const { name, color, countText, countLabel, listHref, sums, note, add } = column;
  return (
    <div className="board-head">
      <h2>
        <span className={`dot t-${color}`} aria-hidden="true" />
        {name}
        <a className="count" href={listHref} aria-label={countLabel}>
          {countText}
        </a>
        {add && (
          <a className="board-add" href={add.href} aria-label={add.label} title={add.label}>
            <Icon name="plus" />
          </a>
        )}
      </h2>
      {sums.map(({ text, href }) => (
        <p key={href} className="meta tabular-nums">
          <a href={href}>{text}</a>
        </p>
      ))}
      {note && <p className="meta">{note}</p>}
    </div>
  );
}
