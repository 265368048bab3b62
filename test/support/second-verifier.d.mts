/** What is wrong with a bundle, or undefined. */
export declare const faultOf: (bundle: unknown) => string | undefined;
