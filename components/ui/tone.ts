/** A status has one colour slot (1–8) and keeps it in chart, badge and board; won is `ok`, lost is `danger`. */
export type Slot = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
export type Tone = Slot | "ok" | "danger" | "warn" | "info" | "accent" | "neutral";
