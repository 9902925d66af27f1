import { useKeptForm } from '../../../features/shell/use-kept-form'
import { EMPTY_FORM, type LessonForm } from './form'

/** The form of a lesson, kept at every stroke. */
export const useForm = (name: string, beginsWith: Partial<LessonForm>) =>
  useKeptForm<LessonForm>(name, { ...EMPTY_FORM, ...beginsWith })
