/** Thrown when the description of an alliance cannot be read; the message names the place. */
export class DescriptionError extends Error {
  readonly code = "bad-description";
}
