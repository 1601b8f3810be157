/** Records that may be the one that a form is about. */
export type DuplicateList = {
  title: string;
  matches: {
    id: string;
    name: string;
    hint: string | null;
    why: string;
    href: string;
    show: string;
    /** Makes one of it and the record that is being edited. */
    merge: { label: string; href: string } | null;
  }[];
  /** What is said of one that the reader can't see. */
  hidden: string | null;
  /** The box that saves all the same; its value names everything that was shown. */
  anyway: { label: string; value: string };
};

/** Both versions of each field that somebody else changed meanwhile, to choose between. */
export type VersionChoices = {
  title: string;
  hint: string;
  fields: {
    name: string;
    label: string;
    mine: { label: string; text: string };
    theirs: { label: string; text: string };
    choice: "mine" | "theirs";
    /** What the field's inputs hold under either choice. */
    myValues: Record<string, string | string[]>;
    theirValues: Record<string, string>;
  }[];
};

/** Colleagues who are busy when a meeting is to be. */
export type BusyList = {
  title: string;
  lines: { key: string; name: string; time: string }[];
  more: string | null;
  /** The box that books all the same. */
  anyway: string;
};

/** Times at which all can whom a meeting is for; `start` and `end` are `YYYY-MM-DDTHH:MM`. */
export type FreeTimeList = {
  title: string;
  times: { start: string; end: string; label: string }[];
  /** The choice of none of them. */
  own: string;
  /** What is said of one that was chosen; "{time}" stands for it. */
  filled: string;
};

/** What a form gets back. On failure everything typed comes back too, so that nothing is lost. */
export type FormState =
  | { ok: true }
  | {
      ok: false;
      code: string;
      message: string;
      fieldErrors: Record<string, string>;
      values: Record<string, string | string[]>;
      duplicates?: DuplicateList;
      busy?: BusyList;
      free?: FreeTimeList;
      versions?: VersionChoices;
    }
  | null;
