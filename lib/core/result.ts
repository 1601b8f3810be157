/** What a form gets back. On failure everything typed comes back too, so that nothing is lost. */
export type FormState =
  | { ok: true }
  | {
      ok: false;
      code: string;
      message: string;
      fieldErrors: Record<string, string>;
      values: Record<string, string | string[]>;
    }
  | null;
