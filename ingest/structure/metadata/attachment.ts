/** A document behind the text: an annex, or the document a notice issues. */
export interface Attachment {
  /** Index in `lines` of its first line (its mark, or its title). */
  from: number;
  /** Index of the line after its last. */
  to: number;
  /** 附件1 as printed; absent for an issued document. */
  mark?: string;
  number?: number;
  title: string;
  /** Blocks that print mark and title. */
  titleBlocks: number[];
}

/** What is known of the text above it. */
export interface Surroundings {
  /** The last block of the signature. */
  signature?: number;
  /** Blocks of 附件说明. */
  list: ReadonlySet<number>;
  /** Whether the title says that other documents are issued (印发, 转发, 公布). */
  issues: boolean;
}

/** A title below a mark or signature wraps over at most this many lines. */
export const MOST_TITLE_LINES = 3;
