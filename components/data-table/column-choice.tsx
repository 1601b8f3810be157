import { HiddenFields } from "@/components/data-table/hidden-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { DialogButton } from "@/components/ui/dialog-button";
import { Icon } from "@/components/ui/icon";
import type { Hidden } from "@/lib/views/presented";

type Item = { key: string; name: string; up: string; down: string };
type Props = {
  open: string;
  title: string;
  close: string;
  show: string;
  action: string;
  keep: Hidden[];
  own: { key: string; name: string } | null;
  shown: Item[];
  others: Item[];
  texts: { shown: string; others: string };
};

/** Chooses a list's columns and puts them in order: one GET form, each press shows at once behind it. */
export function ColumnChoice({ open, title, close, show, action, keep, own, shown, others, texts }: Props) {
  return (
    <>
      <DialogButton dialogId="columns" small>
        <Icon name="columns-3" />
        {open}
      </DialogButton>
      <Dialog id="columns" title={title} closeLabel={close} size="small">
        <form method="get" action={action} data-auto="" className="column-choice">
          <HiddenFields fields={keep} />
          {own && <input type="hidden" name="columns" value={own.key} />}
          <fieldset>
            <legend>{texts.shown}</legend>
            {own && <p className="column-own">{own.name}</p>}
            {shown.map((item, index) => (
              <div key={item.key} className="column-item">
                {box(item, true)}
                <button type="submit" name="up" value={item.key} aria-label={item.up} disabled={index === 0}>
                  <Icon name="arrow-up" />
                </button>
                <button
                  type="submit"
                  name="down"
                  value={item.key}
                  aria-label={item.down}
                  disabled={index === shown.length - 1}
                >
                  <Icon name="arrow-down" />
                </button>
              </div>
            ))}
          </fieldset>
          <fieldset>
            <legend>{texts.others}</legend>
            {others.map((item) => (
              <div key={item.key} className="column-item">
                {box(item, false)}
              </div>
            ))}
          </fieldset>
          <noscript>
            <Button type="submit" variant="primary">
              {show}
            </Button>
          </noscript>
        </form>
      </Dialog>
    </>
  );
}

function box({ key, name }: Item, isShown: boolean) {
  return (
    <label className="choice">
      <input type="checkbox" name="columns" value={key} defaultChecked={isShown} />
      <span>{name}</span>
    </label>
  );
}
