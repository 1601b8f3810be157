"use client";

import { cardsOf, columnOf } from "./board-elements";

export type CardMenuTexts = {
  open: string;
  edit: string;
  moveTo: string;
  place: string;
  top: string;
  up: string;
  down: string;
  bottom: string;
};
type Choice = { statusId: string } | { step: "top" | "up" | "down" | "bottom" };
type Props = {
  card: HTMLElement;
  statuses: { id: string; name: string; kind: string }[];
  texts: CardMenuTexts;
  choose: (choice: Choice) => void;
};

/** What can be done with a card: open it, move it to another column, or up and down in its own. */
export function CardMenu({ card, statuses, texts, choose }: Props) {
  const column = columnOf(card);
  const href = card.querySelector<HTMLAnchorElement>("a.main")?.pathname ?? "";
  const others = statuses.filter(({ id }) => id !== column?.dataset.status);
  const cards = column ? cardsOf(column) : [];
  const index = cards.indexOf(card);
  const isOrdered = column?.dataset.kind === "open" || column?.dataset.kind === "stalled";
  const steps = [
    { step: "top" as const, label: texts.top, isOffered: index > 0 },
    { step: "up" as const, label: texts.up, isOffered: index > 0 },
    { step: "down" as const, label: texts.down, isOffered: index < cards.length - 1 },
    { step: "bottom" as const, label: texts.bottom, isOffered: index < cards.length - 1 },
  ].filter(({ isOffered }) => isOrdered && isOffered);
  return (
    <>
      <a href={href}>{texts.open}</a>
      <a href={`${href}/edit`}>{texts.edit}</a>
      <hr />
      <p className="menu-title">{texts.moveTo}</p>
      {others.map(({ id, name }) => (
        <button key={id} type="button" onClick={() => choose({ statusId: id })}>
          {name}
        </button>
      ))}
      {steps.length > 0 && (
        <>
          <hr />
          <p className="menu-title">{texts.place}</p>
        </>
      )}
      {steps.map(({ step, label }) => (
        <button key={step} type="button" onClick={() => choose({ step })}>
          {label}
        </button>
      ))}
    </>
  );
}
