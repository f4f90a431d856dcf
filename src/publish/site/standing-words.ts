import type { StandingWord } from '../../standing/standing.ts'

/** The standing words as people read them, and what each means. Shown on chips, in legends and on the page about the method. */
export const STANDING_LABELS: Record<StandingWord, { label: string; meaning: string }> = {
  proposed: {
    label: 'Proposed',
    meaning: 'Announced, promised or threatened; nothing says yet that it took effect.',
  },
  'in-force': { label: 'In force', meaning: 'It has taken effect and nothing has stopped it.' },
  'partly-in-force': {
    label: 'Partly in force',
    meaning: 'A part was ended, suspended or exempted, and the rest goes on.',
  },
  suspended: { label: 'Suspended', meaning: 'Stopped for the time being; it may come back.' },
  ended: { label: 'Ended', meaning: 'Stopped for good: lifted, cancelled, expired or left.' },
  disputed: { label: 'Disputed', meaning: 'Accepted claims contradict one another for the same day.' },
  unknown: { label: 'Unknown', meaning: 'No accepted source says how it stood on that day.' },
}
