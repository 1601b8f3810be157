// Never shown: a guest is sent to sign in. Next's own page would go along with every page of ours, in English.
export { default } from "./forbidden";
