// Words as YAML on one line, and paths.

const plain = /^[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f '()/.+&;!-]*$/;
const typed = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

/** A text in quotes where YAML would read it as something else. */
export const quote = (text: string): string => (plain.test(text) && !typed.test(text) && text.trim() === text ? text : JSON.stringify(text));

/** The steps of a path that has no quoted keys before its last. */
export const parentOf = (path: string): string => path.replace(/(?:\."(?:[^"\\]|\\.)*"|\.[^."[\]]+|\[\d+\])$/, "");

/** A key as paths have it. */
export const key = (text: string): string => (/[.[\]"\\]/.test(text) ? JSON.stringify(text) : text);
