import type { Modality } from '../claim.ts'

/** How real an act is told to be. */
export type ModalityReading = {
  modality: Modality
  /** The act is said not to have happened ("has not lifted"): what goes on instead is the claim. */
  undone: boolean
  /** Word that decided, for the explanation; null for the plain actual. */
  word: string | null
}

/** The plain telling of what happened. */
export const actual: ModalityReading = { modality: 'actual', undone: false, word: null }

/** An act that a word makes less than done. */
export const mood = (modality: Modality, word: string): ModalityReading => ({ modality, undone: false, word })
