import { Form } from "@/components/form/form";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedBox, PresentedItem } from "@/lib/custom/present-layout";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Actions = { entity: string; move: Action; hide: Action; remove: Action };
type Props = Actions & { boxes: PresentedBox[] };

/** A card's boxes with their fields in order, each with what can be done to it. */
export function LayoutList({ boxes, ...actions }: Props) {
  return boxes.map((box) => (
    <section key={box.key} className="card" aria-label={box.name}>
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="card-title m-0">{box.name}</h2>
        <Marks item={box} />
        <Buttons item={box} {...actions} />
      </div>
      {box.empty && <p className="meta m-0">{box.empty}</p>}
      {box.fields.length > 0 && (
        <ul className="lines" aria-label={box.label}>
          {box.fields.map((field) => (
            <li key={field.key} className="flex-wrap">
              <span className={field.isHidden ? "text-ink-3" : undefined}>{field.name}</span>
              <Marks item={field} />
              <Buttons item={field} {...actions} />
            </li>
          ))}
        </ul>
      )}
    </section>
  ));
}

function Marks({ item }: { item: PresentedItem }) {
  return item.marks.map((mark) => (
    <Badge key={mark} tone="neutral">
      {mark}
    </Badge>
  ));
}

function Buttons({ item, entity, move, hide, remove }: Actions & { item: PresentedItem }) {
  const { key, up, down, isFirst, isLast, toggle, edit, isHidden } = item;
  const named = (
    <>
      <input type="hidden" name="entity" value={entity} />
      <input type="hidden" name="item" value={item.item} />
      <input type="hidden" name="key" value={key} />
    </>
  );
  return (
    <span className="end ml-auto flex items-center gap-1">
      <Form action={move} id={`move-${key}`} className="contents">
        {named}
        <IconButton
          type="submit"
          name="direction"
          value="up"
          icon="arrow-up"
          label={up}
          disabled={isFirst}
          small
        />
        <IconButton
          type="submit"
          name="direction"
          value="down"
          icon="arrow-down"
          label={down}
          disabled={isLast}
          small
        />
      </Form>
      {toggle && (
        <Form action={hide} id={`hide-${key}`} className="contents">
          {named}
          <IconButton
            type="submit"
            name="hidden"
            value={isHidden ? "" : "on"}
            icon={isHidden ? "eye-off" : "eye"}
            label={toggle}
            small
          />
        </Form>
      )}
      <LinkButton
        href={edit.href}
        variant="quiet"
        icon="pencil"
        className="btn-icon"
        aria-label={edit.label}
        title={edit.label}
        small
      />
      {item.remove && (
        <Form action={remove} id={`remove-${key}`} className="contents">
          {named}
          <IconButton type="submit" icon="trash-2" label={item.remove} small />
        </Form>
      )}
    </span>
  );
}
