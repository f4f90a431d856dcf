/** Says what time it is. Pure rooms never ask; whoever wires them hands the time in. */
export type Clock = () => Date
