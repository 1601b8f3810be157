import { Form } from "@/components/form/form";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import type { Slot } from "@/components/ui/tone";
import type { FormState } from "@/lib/core/result";

type Category = {
  id: string;
  name: string;
  colorSlot: number;
  depth: number;
  /** Among its sisters. */
  isFirst: boolean;
  isLast: boolean;
};
type Texts = {
  up: (name: string) => string;
  down: (name: string) => string;
  edit: (name: string) => string;
  remove: (name: string) => string;
};
type Props = {
  categories: Category[];
  move: (previous: FormState, data: FormData) => Promise<FormState>;
  /** The page itself, which takes `?edit=` and `?remove=`. */
  href: string;
  texts: Texts;
};

const indents = ["", "pl-6", "pl-12", "pl-18", "pl-24"];

/** The organisation's categories in their order, each indented under its parent. */
export function CategoryList({ categories, move, href, texts }: Props) {
  return (
    <ul className="lines">
      {categories.map(({ id, name, colorSlot, depth, isFirst, isLast }) => (
        <li key={id} className={indents[Math.min(depth, indents.length - 1)]}>
          <Tag name={name} tone={colorSlot as Slot} />
          <span className="end flex items-center gap-1">
            <Form action={move} id={`move-${id}`} className="contents">
              <input type="hidden" name="id" value={id} />
              <IconButton
                type="submit"
                name="direction"
                value="up"
                icon="arrow-up"
                label={texts.up(name)}
                disabled={isFirst}
                small
              />
              <IconButton
                type="submit"
                name="direction"
                value="down"
                icon="arrow-down"
                label={texts.down(name)}
                disabled={isLast}
                small
              />
            </Form>
            <LinkButton
              href={`${href}?edit=${id}`}
              variant="quiet"
              icon="pencil"
              className="btn-icon"
              aria-label={texts.edit(name)}
              title={texts.edit(name)}
              small
            />
            <LinkButton
              href={`${href}?remove=${id}`}
              variant="quiet"
              icon="trash-2"
              className="btn-icon"
              aria-label={texts.remove(name)}
              title={texts.remove(name)}
              small
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
