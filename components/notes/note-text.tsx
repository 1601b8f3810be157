import type { ReactNode } from "react";
import type { Block, Inline } from "@/lib/notes/rules";

type Props = { blocks: Block[] };

/** What somebody wrote, as elements made one by one from the tree that it was read into. */
export function NoteText({ blocks }: Props) {
  return <div className="note-text">{blocks.map(blockOf)}</div>;
}

function blockOf(block: Block, index: number): ReactNode {
  if (block.kind === "heading") {
    // One level for all: whatever stands around it, no level is left out.
    return (
      <h2 key={index} data-level={block.level}>
        {block.content.map(inlineOf)}
      </h2>
    );
  }
  if (block.kind === "paragraph") {
    return <p key={index}>{block.lines.map(lineOf)}</p>;
  }
  const items = block.items.map((item, at) => <li key={keyOf(at)}>{item.map(inlineOf)}</li>);
  return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
}

// What is written has no other identity than its place.
const keyOf = (place: number) => `at-${place}`;

function lineOf(line: Inline[], index: number): ReactNode {
  return (
    <span key={keyOf(index)}>
      {index > 0 && <br />}
      {line.map(inlineOf)}
    </span>
  );
}

function inlineOf(inline: Inline, index: number): ReactNode {
  const key = keyOf(index);
  if (inline.kind === "text") return inline.text;
  if (inline.kind === "mention") {
    return (
      <span key={key} className="mention">
        {inline.text}
      </span>
    );
  }
  const content = inline.content.map(inlineOf);
  if (inline.kind === "strong") return <strong key={key}>{content}</strong>;
  if (inline.kind === "em") return <em key={key}>{content}</em>;
  return (
    <a key={key} className="link" href={inline.href} rel="noopener nofollow">
      {content}
    </a>
  );
}
