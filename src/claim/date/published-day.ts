import { edtfRange } from '../../common/edtf-range.ts'

/** The publication day: an instant counts as the day it is printed with. Null for what is no day ("soon", "2019-13-45"). */
export const publishedDay = (published: string | null): string | null => {
  const day = published?.slice(0, 10) ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && edtfRange(day) ? day : null
}
