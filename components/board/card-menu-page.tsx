import { ActionButton } from "@/components/form/action-button";
import type { CardMenuItem, PresentedCardMenu } from "@/lib/board/present-card-menu";
import type { FormState } from "@/lib/core/result";

type Props = {
  menu: PresentedCardMenu;
  place: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { moveTo: string; place: string };
};

/** A card's menu where there is no script to unfold it: links, and a form for each place that the card can go to. */
export function CardMenuPage({ menu, place, texts }: Props) {
  return (
    <div className="board-menu-page">
      {menu.links.map(({ label, href }) => (
        <a key={href} className="link" href={href}>
          {label}
        </a>
      ))}
      <Items title={texts.moveTo} items={menu.to} place={place} />
      {menu.steps.length > 0 && <Items title={texts.place} items={menu.steps} place={place} />}
    </div>
  );
}

function Items({ title, items, place }: { title: string; items: CardMenuItem[]; place: Props["place"] }) {
  return (
    <>
      <h3 className="menu-title">{title}</h3>
      {items.map((item) =>
        "href" in item ? (
          <a key={item.label} className="btn btn-wide" href={item.href} data-keep-scroll="">
            {item.label}
          </a>
        ) : (
          <ActionButton key={item.label} action={place} fields={item.fields} label={item.label} wide />
        ),
      )}
    </>
  );
}
