import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** Opens the Dialog, Sheet or ConfirmDialog of that id; the browser does it, without a script of ours. */
export function DialogButton({ dialogId, ...rest }: ComponentProps<typeof Button> & { dialogId: string }) {
  // React's types do not know the attributes yet.
  const invoker = { command: "show-modal", commandfor: dialogId };
  return <Button {...rest} {...invoker} aria-haspopup="dialog" />;
}
