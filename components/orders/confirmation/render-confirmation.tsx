import { renderToBuffer } from "@react-pdf/renderer";
import type { PresentedConfirmation } from "@/lib/orders/present-confirmation";
import { ConfirmationDocument } from "./confirmation-document";

/** An order confirmation as a PDF. */
export const renderConfirmation = (shown: PresentedConfirmation): Promise<Buffer> =>
  renderToBuffer(<ConfirmationDocument shown={shown} />);
