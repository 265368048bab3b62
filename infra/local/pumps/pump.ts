/** Something that carries events to functions for as long as the local cloud runs. */
export interface Pump {
  /** Says that there may be something to carry. */
  wake(): void;
  /** Whether everything that was there to carry has been carried. */
  isIdle(): boolean;
  stop(): Promise<void>;
}
