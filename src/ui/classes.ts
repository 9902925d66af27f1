/** Joins the class names that are there: `cx('ui-tag', strong && 'ui-tag-strong')`. */
export const cx = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')
